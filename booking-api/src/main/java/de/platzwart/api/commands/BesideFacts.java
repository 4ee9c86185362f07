// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.mail.outbox.Owed;
import de.platzwart.api.vault.Addressee;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What is written with the facts of a unit of work or not at all: contacts, and letters that the facts call for. Only
 * then is there a transaction. Facts alone are one statement, which commits itself: the turn to write waits for no
 * second round trip.
 */
final class BesideFacts {
    private final TransactionManager transactions;
    private final ContactVault vault;
    private final Outbox outbox;

    BesideFacts(TransactionManager transactions, ContactVault vault, Outbox outbox) {
        this.transactions = transactions;
        this.vault = vault;
        this.outbox = outbox;
    }

    /** To be called when everything is decided. */
    void write(Map<Work, DayReply> answers) {
        List<ContactVault.Entry> contacts = contacts(answers);
        List<BookingStands> answered = answered(answers).toList();
        List<Owed> letters = outbox.owedBy(EventTable.pending());
        if (!contacts.isEmpty() || !answered.isEmpty() || !letters.isEmpty()) {
            beginTransaction();
            vault.keep(contacts);
            answered.forEach(stands ->
                    vault.follow(stands.booking().booking(), stands.day().date()));
            outbox.put(letters);
        }
    }

    private static List<ContactVault.Entry> contacts(Map<Work, DayReply> answers) {
        List<ContactVault.Entry> contacts = new ArrayList<>();
        answers.forEach((work, reply) -> {
            if (work.addressee() != null && reply instanceof BookingStands stands && !stands.repeated()) {
                contacts.add(contact(stands, work.addressee()));
            }
        });
        return contacts;
    }

    private static ContactVault.Entry contact(BookingStands stands, Addressee addressee) {
        ContactTerm term = ContactTerm.of(stands);
        return new ContactVault.Entry(stands.booking().booking(), term.date(), term.isToBeAnswered(), addressee);
    }

    /** Whose letter was answered just now: the contact was there before, and stays. */
    private static Stream<BookingStands> answered(Map<Work, DayReply> answers) {
        return answers.entrySet().stream()
                .filter(each -> each.getKey().request().command() instanceof ConfirmBooking)
                .filter(each -> each.getKey().addressee() == null)
                .map(Map.Entry::getValue)
                .filter(BookingStands.class::isInstance)
                .map(BookingStands.class::cast)
                .filter(stands -> !stands.repeated() && stands.booking().letter() != null);
    }

    private void beginTransaction() {
        var unit = CurrentUnitOfWork.get();
        Transaction transaction = transactions.startTransaction();
        unit.onCommit(_ -> transaction.commit());
        unit.onRollback(_ -> transaction.rollback());
    }
}
