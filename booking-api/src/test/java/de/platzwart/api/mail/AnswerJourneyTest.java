// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.platzwart.api.Samples;
import de.platzwart.api.pages.Look;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the times to the mailbox and back, where a calendar asks for an answer to a letter. */
class AnswerJourneyTest extends FolderBrowser {
    @Test
    void somebody_mistypes_the_address_puts_it_right_and_books_with_the_button_behind_the_link() {
        Page page = chosen(Look.phone(), "asking-phone");
        tell(page, "Bea Beispiel", "bea@exmaple.org");
        assertThat(page.textContent("h1")).isEqualTo("Noch ein Schritt");
        assertThat(page.textContent("main"))
                .contains("Unsere E-Mail geht an b…@exmaple.org.", "Bitte bestätigen Sie bis")
                .doesNotContain("bea@exmaple.org");
        examine(page, "answer-1-due");

        page.click("text=Die Adresse stimmt nicht?");
        page.fill("[name=email]", "bea");
        page.click("text=An diese Adresse schicken");
        assertThat(page.textContent("[role=alert]")).contains("Eine Angabe fehlt noch");
        examine(page, "answer-2-wrong");
        page.fill("[name=email]", "bea@example.org");
        page.click("text=An diese Adresse schicken");
        page.waitForURL(url -> !url.endsWith("/address"));
        assertThat(page.textContent("main")).contains("Unsere E-Mail geht an b…@example.org.");
        page.click("text=E-Mail noch einmal schicken");
        assertThat(page.textContent("main .kern-alert")).contains("Die E-Mail ist unterwegs");

        Page mail = visit(Look.desktop().inTheDark(), "/mail");
        letters(mail, "bea@example.org", 2).first().locator("a").click();
        String link = URI.create(String.valueOf(mail.getAttribute("main a[href*='/confirm/']", "href")))
                .getPath();
        mail.navigate(link);
        assertThat(mail.textContent("h1")).isEqualTo("Möchten Sie das buchen?");
        examine(mail, "answer-3-question");
        pictureOfPrint(mail, "answer-3-question");
        page.reload();
        assertThat(page.textContent("h1")).isEqualTo("Noch ein Schritt");

        mail.click("text=Ja, verbindlich buchen");
        mail.waitForURL("**/b/**");
        assertThat(mail.textContent("h1")).isEqualTo("Ihre Buchung steht");
        assertThat(mail.isVisible(".pw-ticket")).isTrue();
        page.reload();
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchung steht");
        mail.navigate(link);
        assertThat(mail.textContent("h1")).isEqualTo("Ihre Buchung steht");
        examine(mail, "answer-4-answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void it_all_works_without_scripts_in_every_language(String language) {
        String email = "cleo-" + language + "@example.org";
        Page page = chosen(Look.phone().in(language).withoutJavaScript(), "asking-" + language);
        tell(page, "Cleo Beispiel", email);
        picture(page, "answer-plain-due-" + language);
        page.click(".pw-next summary >> nth=0");
        assertThat(page.isVisible("[name=email]")).isTrue();

        Page mail = visit(Look.phone().in(language).withoutJavaScript(), "/mail");
        letters(mail, email, 1).first().locator("a").click();
        mail.navigate(URI.create(String.valueOf(mail.getAttribute("main a[href*='/confirm/']", "href")))
                .getPath());
        picture(mail, "answer-plain-question-" + language);
        mail.click("main form button");
        mail.waitForURL("**/b/**");
        assertThat(mail.locator(".pw-reference").count()).isEqualTo(1);
    }

    private Page chosen(Look look, String calendar) {
        open(calendar, Samples.pool(50).replace("1800}", "1800,\"mailSeconds\":1800}"));
        Page page = visit(look, "/book/" + calendar + "?n.swim.child=1&date=" + Samples.tomorrow());
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        return page;
    }
}
