// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import static de.platzwart.booking.waiting.WaitingList.so;

import de.platzwart.booking.waiting.Entry.State;
import de.platzwart.booking.waiting.WaitingCommand.AcceptOffer;
import de.platzwart.booking.waiting.WaitingCommand.DeclineOffer;
import de.platzwart.booking.waiting.WaitingCommand.LeaveWaiting;
import de.platzwart.booking.waiting.WaitingCommand.OfEntry;
import de.platzwart.booking.waiting.WaitingCommand.SettleEntry;
import de.platzwart.booking.waiting.WaitingEvent.OfferAccepted;
import de.platzwart.booking.waiting.WaitingEvent.OfferDeclined;
import de.platzwart.booking.waiting.WaitingEvent.OfferLapsed;
import de.platzwart.booking.waiting.WaitingEvent.WaitingLeft;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import org.jspecify.annotations.Nullable;

/** How the waiting of somebody ends: with a yes, a no, no answer in time, or because they go. */
record Answering(WaitingList list) {

    /** The entry, if there is one and whoever asks may know of it. */
    private @Nullable Entry entitled(OfEntry c) {
        Entry entry = list.entry(c.booking());
        return entry != null && entry.secret().equals(c.secret()) ? entry : null;
    }

    WaitingDecision leave(LeaveWaiting c) {
        Entry entry = entitled(c);
        if (entry == null) {
            return WaitingDecision.refuse(Reason.ENTRY_UNKNOWN);
        }
        return switch (entry.state()) {
            case WAITING -> list.accept(new WaitingLeft(c.calendar(), c.booking(), c.at()));
            case ASKED -> list.accept(new OfferDeclined(c.calendar(), c.booking(), c.at()));
            case ACCEPTED, DECLINED, LAPSED, LEFT -> so(entry);
        };
    }

    WaitingDecision accept(AcceptOffer c) {
        Entry entry = entitled(c);
        if (entry != null && entry.state() == State.ACCEPTED) {
            return so(entry);
        }
        Reason no = unanswerable(entry, c);
        return no == null
                ? list.accept(new OfferAccepted(c.calendar(), c.booking(), c.at()))
                : WaitingDecision.refuse(no);
    }

    WaitingDecision decline(DeclineOffer c) {
        Entry entry = entitled(c);
        if (entry != null && entry.state() == State.DECLINED) {
            return so(entry);
        }
        Reason no = unanswerable(entry, c);
        return no == null
                ? list.accept(new OfferDeclined(c.calendar(), c.booking(), c.at()))
                : WaitingDecision.refuse(no);
    }

    private static @Nullable Reason unanswerable(@Nullable Entry entry, OfEntry c) {
        if (entry == null) {
            return Reason.ENTRY_UNKNOWN;
        }
        return switch (entry.state()) {
            case ASKED -> entry.askedOrFail().isOver(c.at()) ? Reason.OFFER_EXPIRED : null;
            case LAPSED -> Reason.OFFER_EXPIRED;
            case WAITING, ACCEPTED, DECLINED, LEFT -> Reason.NOT_ASKED;
        };
    }

    WaitingDecision settle(SettleEntry c) {
        Entry entry = list.entry(c.booking());
        if (entry == null) {
            return WaitingDecision.refuse(Reason.ENTRY_UNKNOWN);
        }
        return switch (entry.state()) {
            case WAITING -> list.accept(new WaitingLeft(c.calendar(), c.booking(), c.at()));
            case ASKED -> settle(entry, c);
            case ACCEPTED, DECLINED, LAPSED, LEFT -> so(entry);
        };
    }

    private WaitingDecision settle(Entry asked, SettleEntry c) {
        return switch (c.became()) {
            case null -> list.accept(new OfferLapsed(c.calendar(), c.booking(), c.at()));
            case HELD, OFFERED ->
                asked.askedOrFail().isOver(c.at())
                        ? list.accept(new OfferLapsed(c.calendar(), c.booking(), c.at()))
                        : so(asked);
            case MAIL_DUE, PAYMENT_DUE, CONFIRMED, CANCELLED, MOVED_AWAY ->
                list.accept(new OfferAccepted(c.calendar(), c.booking(), c.at()));
            case ABANDONED -> list.accept(new OfferDeclined(c.calendar(), c.booking(), c.at()));
            case LAPSED -> list.accept(new OfferLapsed(c.calendar(), c.booking(), c.at()));
        };
    }
}
