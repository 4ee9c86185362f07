// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.vault.KeyedHash;
import de.platzwart.api.vault.VaultKey;
import de.platzwart.booking.calendar.CalendarId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs slips, so that nobody writes their own and no node has to remember any. */
@Component
public final class Slips {
    private static final Pattern FORM = Pattern.compile(
            "([a-z0-9][a-z0-9-]{0,62})\\.([0-9]{1,11})\\.([0-9]{1,9})\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{43})");
    private static final String NOT_YET = "0";

    private final KeyedHash signature;

    public Slips(VaultKey vaultKey) {
        this.signature = new KeyedHash(vaultKey.derivedFor("slips of lines"));
    }

    public String text(Slip slip) {
        Instant until = slip.until();
        String said = slip.calendar() + "." + slip.opensAt().getEpochSecond() + "." + slip.number() + "."
                + (until == null ? NOT_YET : until.getEpochSecond());
        return said + "." + signature.textOf(said);
    }

    /** Empty if it was not signed here. */
    public Optional<Slip> read(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches() && isSigned(form) ? Optional.of(slip(form)) : Optional.empty();
    }

    private boolean isSigned(MatchResult form) {
        String said = form.group().substring(0, form.start(5) - 1);
        return MessageDigest.isEqual(bytes(signature.textOf(said)), bytes(form.group(5)));
    }

    private static Slip slip(MatchResult form) {
        return new Slip(
                new CalendarId(form.group(1)),
                Instant.ofEpochSecond(Long.parseLong(form.group(2))),
                Integer.parseInt(form.group(3)),
                form.group(4).equals(NOT_YET) ? null : Instant.ofEpochSecond(Long.parseLong(form.group(4))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
