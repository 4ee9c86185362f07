// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.mail.outbox.LetterKind;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the two forms of a letter, apart from the pages: a letter has no request. */
@Component
class LetterTemplates {
    private final MessageSource messages;
    private final SpringTemplateEngine html;
    private final SpringTemplateEngine text;

    LetterTemplates(MessageSource messages) {
        this.messages = messages;
        this.html = engine(messages, TemplateMode.HTML, ".html");
        this.text = engine(messages, TemplateMode.TEXT, ".txt");
    }

    private static SpringTemplateEngine engine(MessageSource messages, TemplateMode mode, String ending) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(ending);
        files.setTemplateMode(mode);
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    String html(Map<String, Object> model, Locale locale) {
        return html.process("letter", new Context(locale, model));
    }

    String text(Map<String, Object> model, Locale locale) {
        return text.process("letter", new Context(locale, model));
    }

    String subject(LetterKind kind, Locale locale, String reference, String title) {
        String key =
                switch (kind) {
                    case WAITING_JOINED -> "letter.subject.joined";
                    case WAITING_OFFER -> "letter.subject.offer";
                    case WAITING_LAPSED -> "letter.subject.lapsed";
                    case MAIL_DUE -> "letter.subject.question";
                    case CONFIRMED, MOVED, PLACES_CANCELLED, CANCELLED, REMINDER -> "letter.subject";
                };
        return messages.getMessage(key, new Object[] {reference, title}, locale);
    }
}
