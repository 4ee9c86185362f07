// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.platzwart.api.pages.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail goes into a folder, as where things are only tried out. Such tests share it, as they share the application. */
abstract class FolderBrowser extends Browser {
    private static final Path DATA = temporary();

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("platzwart.mail.in-folder", () -> "true");
        properties.add("platzwart.data", DATA::toString);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("platzwart-mail-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody was sent, the newest first, once there is so much. */
    static Locator letters(Page mail, String email, int count) {
        Locator letters = mail.locator(".pw-list li", new Page.LocatorOptions().setHasText(email));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            mail.navigate("/mail");
            assertThat(letters.count()).isEqualTo(count);
        });
        return letters;
    }

    static void tell(Page page, String name, String email) {
        page.fill("[name=name]", name);
        page.fill("[name=email]", email);
        page.click("form[action$='/confirmation'] button");
        page.waitForURL(url -> !url.endsWith("/confirmation"));
    }
}
