// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.vault.Contact;
import de.platzwart.web.OneLine;
import de.platzwart.web.Problem;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How to reach the citizen, as it comes in. Its text form says nothing, so that it can never reach a log. */
public record ContactBody(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language) {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.-]{0,188}");
    private static final Pattern PHONE = Pattern.compile("[0-9+()/ -]{3,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    public Contact checked() {
        String checkedPhone = phone == null || phone.isBlank() ? null : fitting(ContactBody::isPhone, "phone", phone);
        return new Contact(
                fitting(ContactBody::isName, "name", name).strip(),
                fitting(ContactBody::isEmail, "email", email),
                checkedPhone,
                fitting(text -> LANGUAGE.matcher(text).matches(), "language", language));
    }

    public static boolean isName(String text) {
        return OneLine.is(text);
    }

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    private static String fitting(Predicate<String> shape, String field, @Nullable String value) {
        if (value == null || !shape.test(value)) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "CONTACT_INVALID",
                    "'" + field + "' is missing or does not look like one.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "ContactBody[…]";
    }
}
