// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.api.vault.Contact;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.day.BookingId;
import de.platzwart.web.Addresses;
import de.platzwart.web.Blocking;
import de.platzwart.web.OneLine;
import de.platzwart.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Contact data of a booking: opened only with a purpose, and every opening is recorded. */
@RestController
@RequestMapping("/api/v1/staff/bookings/{booking}/contact")
class ContactEndpoint {
    /** Why the contact is opened. */
    record OpeningBody(@Nullable String purpose) {}

    private final ContactVault vault;
    private final Blocking blocking;

    ContactEndpoint(ContactVault vault, Blocking blocking) {
        this.vault = vault;
        this.blocking = blocking;
    }

    /** A POST, because looking leaves a trace. */
    @PostMapping("/opening")
    Mono<ResponseEntity<Contact>> open(
            @PathVariable String booking, @RequestBody OpeningBody body, @AuthenticationPrincipal StaffMember member) {
        String purpose = body.purpose();
        if (purpose == null || !OneLine.is(purpose)) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "REQUEST_INVALID",
                    "'purpose' says in one line of at most 200 characters why the contact is needed.");
        }
        BookingId id = Addresses.booking(booking);
        return blocking.call(() -> vault.open(id, member.by(), purpose.strip())).map(found -> found.map(contact ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(contact))
                .orElseThrow(() -> Problem.because(
                        HttpStatus.NOT_FOUND, "CONTACT_UNKNOWN", "There is no contact of this booking.")));
    }

    /** At the wish of the citizen, before its time. The booking itself stays. */
    @PostMapping("/erasure")
    Mono<ResponseEntity<Void>> erase(@PathVariable String booking) {
        BookingId id = Addresses.booking(booking);
        return blocking.call(() -> vault.erase(id))
                .map(_ -> ResponseEntity.noContent().build());
    }
}
