// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.Samples;
import de.platzwart.views.ViewsUnderTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private ViewsUnderTest views;

    @BeforeAll
    void a_pool() throws InterruptedException {
        views = new ViewsUnderTest(stores, Map.of());
        views.happened(Samples.defined("swim"));
    }

    @AfterAll
    void close() {
        views.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        nowhere/availability,                             404, CALENDAR_UNKNOWN
        NO_SLUG/availability,                             404, CALENDAR_UNKNOWN
        swim/availability?from=2026-02-29,                400, DATE_INVALID
        swim/availability?to=tomorrow,                    400, DATE_INVALID
        swim/availability?from=%2B999999999-01-01,        400, DATE_INVALID
        swim/availability?from=1926-06-03,                400, DATE_INVALID
        swim/availability?from=2026-06-04&to=2026-06-03,  422, DATES_REVERSED
        swim/availability?from=2026-06-01&to=2026-08-02,  422, TOO_MANY_DAYS
        swim/availability?offer=dive,                     422, OFFER_UNKNOWN
        swim/availability?places=0,                       422, PLACES_OUT_OF_RANGE
        swim/availability?places=-1,                      422, PLACES_OUT_OF_RANGE
        swim/availability?places=1001,                    422, PLACES_OUT_OF_RANGE
        swim/availability?places=99999999999,             400, PLACES_INVALID
        swim/availability?places=two,                     400, PLACES_INVALID
        swim/availability?form=2026-06-03,                400, PARAMETER_UNKNOWN
        swim/availability?places=1&places=2,              400, PARAMETER_REPEATED
        swim/availability/stream?from=2026-02-29,         400, DATE_INVALID
        """)
    void bad_input_is_told_what_is_wrong(String path, int status, String reason) {
        views.web
                .get()
                .uri(URI.create("/api/v1/calendars/" + path))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }
}
