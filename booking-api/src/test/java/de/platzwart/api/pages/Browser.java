// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A test that opens pages in a real browser: the Chromium that is installed here, or the one that PLATZWART_CHROMIUM
 * names. Without one the test is passed over, loudly; with PLATZWART_BROWSER_TESTS=required it fails.
 */
public abstract class Browser extends PlatzwartTest {
    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("PLATZWART_CHROMIUM", "/usr/bin/chromium"));
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void isThereChromium() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there) {
            assertThat(System.getenv("PLATZWART_BROWSER_TESTS"))
                    .as("browser tests are required, but there is no Chromium at " + CHROMIUM)
                    .isNotEqualTo("required");
            System.err.println("*** NO BROWSER TESTS: there is no Chromium at " + CHROMIUM
                    + ". Install the package chromium, or name one in PLATZWART_CHROMIUM. ***");
        }
        assumeTrue(there, "no Chromium at " + CHROMIUM);
    }

    @AfterEach
    void close() {
        open.forEach(BrowserContext::close);
        assertThat(complaints)
                .as("other hosts, forbidden contents, errors of scripts")
                .isEmpty();
    }

    /** A fresh visitor who looks like this and has no cookie but that of the language. */
    protected Page visitor(Look look) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setLocale("de-DE")
                        .setTimezoneId("Europe/Berlin")
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(look.javaScript()));
        context.setDefaultTimeout(20_000);
        context.addCookies(List.of(new Cookie(Languages.PARAMETER, look.language()).setUrl(address())));
        context.onRequest(request -> {
            if (!request.url().startsWith(address()) && !request.url().startsWith("data:")) {
                complaints.add("asked " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
        context.onWebError(error -> complaints.add(error.error()));
        open.add(context);
        return context.newPage();
    }

    /** A calendar whose times can be chosen. */
    protected void open(String calendar, String rules) {
        define(calendar, rules);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> client().get()
                .uri(
                        "/api/v1/calendars/{calendar}/availability?from={day}&to={day}",
                        calendar,
                        Samples.tomorrow(),
                        Samples.tomorrow())
                .exchange()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(1));
    }

    protected Page visit(Look look, String path) {
        Page page = visitor(look);
        page.navigate(path);
        return page;
    }

    /** The same, where time may pass. */
    protected Page visitForLong(Look look, String path) {
        Page page = visitor(look);
        page.clock().install();
        page.navigate(path);
        return page;
    }

    /** As if the visitor had not looked for so long. */
    protected static void passes(Duration time, Page page) {
        aheadOfTime(time);
        page.clock().fastForward(time.toMillis());
    }

    /** Takes a picture, and finds nothing that keeps somebody out. */
    protected void examine(Page page, String name) {
        picture(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as(name + " scrolls sideways")
                .isEqualTo(false);
        var asked = new AxeRunOptions();
        asked.setResultTypes(List.of("violations")); // what is right need not be told in full
        var found = new AxeBuilder(page)
                .options(asked)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes()))
                .as(name)
                .isEmpty();
    }

    protected void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name.replaceAll("[^\\w-]+", "-") + ".png")));
    }

    /** As it comes out of the printer. */
    protected void pictureOfPrint(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    protected String address() {
        return "http://localhost:" + port();
    }

    /** One for all tests of this JVM; it goes with it. */
    private static com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            chromium = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-dev-shm-usage",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update")));
        }
        return chromium;
    }
}
