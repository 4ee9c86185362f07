// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** B2: a row per slot, decremented under its lock, and a row per booking, as most would write it. */
@RestController
class PlainSqlEndpoint {
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    PlainSqlEndpoint(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        sql.execute("create table if not exists slot (calendar text, day date, start time, free int not null,"
                + " primary key (calendar, day, start))");
        sql.execute(
                "create table if not exists booking (id uuid primary key, calendar text not null, day date not null,"
                        + " start time not null, places int not null, state text not null, at timestamptz not null)");
    }

    @PostMapping("/b2/days/{calendar}/{date}")
    Mono<Integer> open(@PathVariable String calendar, @PathVariable LocalDate date, @RequestParam int capacity) {
        return Mono.fromCallable(() -> sql.update(
                        "insert into slot values (?, ?, '09:00', ?) on conflict do nothing", calendar, date, capacity))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @PutMapping("/b2/days/{calendar}/{date}/bookings/{booking}")
    Mono<ResponseEntity<BookAnswer>> book(
            @PathVariable String calendar,
            @PathVariable LocalDate date,
            @PathVariable UUID booking,
            @RequestHeader("Booking-Secret") String secret,
            @RequestBody Mono<BookRequest> body) {
        return body.flatMap(request -> request.isSound(secret)
                ? Mono.fromCallable(() -> take(calendar, date, booking, request))
                        .subscribeOn(Schedulers.boundedElastic())
                : Mono.just(BookAnswer.unsound(booking, request)));
    }

    private ResponseEntity<BookAnswer> take(String calendar, LocalDate date, UUID booking, BookRequest request) {
        var taken = transaction.execute(_ -> {
            int changed = sql.update(
                    "update slot set free = free - ? where calendar = ? and day = ? and start = ? and free >= ?",
                    request.places(),
                    calendar,
                    date,
                    request.startOrMidnight(),
                    request.places());
            if (changed == 1) {
                sql.update(
                        "insert into booking values (?, ?, ?, ?, ?, 'HELD', now())",
                        booking,
                        calendar,
                        date,
                        request.startOrMidnight(),
                        request.places());
            }
            return changed == 1;
        });
        return Boolean.TRUE.equals(taken) ? BookAnswer.created(booking, request) : BookAnswer.soldOut(booking, request);
    }
}
