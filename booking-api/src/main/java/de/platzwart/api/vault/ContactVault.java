// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import de.platzwart.booking.day.BookingId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place where contact data is stored. Everything in it is encrypted, and every look into it is recorded. */
public final class ContactVault {
    /**
     * Who is to be reached about a booking.
     *
     * @param date its last date, or that of the deadline for an answer
     * @param isToBeAnswered whether a letter has to be answered first; if it is not, the contact is kept no longer
     */
    public record Entry(BookingId booking, LocalDate date, boolean isToBeAnswered, Addressee addressee) {}

    private static final String PUT =
            "insert into contact (booking, sealed, key_id, erase_after, stored_at) values (?, ?, ?, ?, ?)";
    private static final String KEEP_NEW = PUT + " on conflict (booking) do nothing";
    private static final String KEEP = PUT + """
         on conflict (booking) do update
        set sealed = excluded.sealed, key_id = excluded.key_id, erase_after = excluded.erase_after,
            stored_at = excluded.stored_at
        """;

    /** Where there is nothing, nobody has seen anything. */
    private static final String LOOK = "insert into contact_access (booking, by, purpose, at)"
            + " select booking, ?, ?, ? from contact where booking = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ContactSeal seal;
    private final Clock clock;
    private final int retentionDays;

    public ContactVault(
            JdbcTemplate jdbc, TransactionTemplate transactions, ContactSeal seal, Clock clock, int retentionDays) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seal = seal;
        this.clock = clock;
        this.retentionDays = retentionDays;
    }

    /** Stores contacts in the transaction of the caller: with the confirmation, or not at all. */
    public void keep(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(KEEP, entries, entries.size(), this::bind);
    }

    /** The same for an id that has no contact yet. False, with nothing stored, if it has one: of whom, is not known. */
    public boolean keepNew(Entry entry) {
        return jdbc.update(KEEP_NEW, insert -> bind(insert, entry)) > 0;
    }

    private void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setObject(1, entry.booking().value());
        insert.setBytes(2, seal.seal(entry.booking(), entry.addressee()));
        insert.setString(3, seal.keyId());
        insert.setObject(4, entry.isToBeAnswered() ? entry.date() : eraseAfter(entry.date()));
        insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The contact stays with its booking when that is sure, or moves. Part of the caller's transaction. */
    public void follow(BookingId booking, LocalDate date) {
        jdbc.update("update contact set erase_after = ? where booking = ?", eraseAfter(date), booking.value());
    }

    /** The contact is needed no longer than that. Part of the caller's transaction. */
    public void eraseAfter(BookingId booking, LocalDate date) {
        jdbc.update("update contact set erase_after = least(erase_after, ?) where booking = ?", date, booking.value());
    }

    /** Opens a contact record for a member of staff, and writes down that and why. */
    public Optional<Contact> open(BookingId booking, String by, String purpose) {
        return openAll(booking, by, purpose).map(Addressee::contact);
    }

    /** Opens a contact record, and the secret for the link, to send a letter. That is written down like any opening. */
    public Optional<Addressee> openForLetter(BookingId booking, String letter) {
        return openAll(booking, "letters", letter);
    }

    private Optional<Addressee> openAll(BookingId booking, String by, String purpose) {
        List<Addressee> found = transactions.execute(_ -> {
            jdbc.update(LOOK, by, purpose, clock.instant().atOffset(ZoneOffset.UTC), booking.value());
            return find(booking);
        });
        return found == null ? Optional.empty() : found.stream().findFirst();
    }

    /** Whether there is a contact, which is no look into it. */
    public boolean has(BookingId booking) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from contact where booking = ?)", Boolean.class, booking.value()));
    }

    /** Whether that is the address of the contact. Whoever asks has to know it already, so this is no look into it. */
    public boolean isOf(BookingId booking, Contact contact) {
        return find(booking).stream().anyMatch(known -> known.contact().email().equals(contact.email()));
    }

    /** What reminds whoever gave the address of it, and tells others little; null if there is none. */
    public @Nullable String hint(BookingId booking) {
        return find(booking).stream()
                .map(known -> known.contact().email())
                .map(email -> email.charAt(0) + "…" + email.substring(email.indexOf('@')))
                .findFirst()
                .orElse(null);
    }

    private List<Addressee> find(BookingId booking) {
        return jdbc.query(
                "select sealed, key_id from contact where booking = ?",
                (row, _) -> seal.open(booking, row.getString("key_id"), row.getBytes("sealed")),
                booking.value());
    }

    /** True if there was something to erase. */
    public boolean erase(BookingId booking) {
        return jdbc.update("delete from contact where booking = ?", booking.value()) > 0;
    }

    /** Erases what was kept long enough; returns how many. */
    public int eraseOutdated(LocalDate today) {
        return jdbc.update("delete from contact where erase_after < ?", today);
    }

    private LocalDate eraseAfter(LocalDate date) {
        return date.plusDays(retentionDays);
    }
}
