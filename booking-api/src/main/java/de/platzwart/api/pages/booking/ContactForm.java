// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.ContactBody;
import de.platzwart.api.vault.Contact;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What somebody typed, kept as it is until it is right. Printed nowhere: its text form says nothing. */
public record ContactForm(String name, String email, String phone) {
    public static final ContactForm EMPTY = new ContactForm("", "", "");

    public static ContactForm in(MultiValueMap<String, String> form) {
        return new ContactForm(text(form, "name"), text(form, "email"), text(form, "phone"));
    }

    /** The message for each field that is not right yet. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!ContactBody.isName(name)) {
            problems.put("name", "contact.name.problem");
        }
        if (!ContactBody.isEmail(email)) {
            problems.put("email", "contact.email.problem");
        }
        if (!phone.isBlank() && !ContactBody.isPhone(phone)) {
            problems.put("phone", "contact.phone.problem");
        }
        return problems;
    }

    public Contact contact(Locale locale) {
        return new ContactBody(name, email, phone, locale.toLanguageTag()).checked();
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "ContactForm[…]";
    }
}
