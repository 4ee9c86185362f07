// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console that all is ready, and where to click. */
@Component
class ReadyLine {
    private final WebServerApplicationContext server;
    private final String scheme;

    ReadyLine(WebServerApplicationContext server, @Value("${server.ssl.enabled:false}") boolean ssl) {
        this.server = server;
        this.scheme = ssl ? "https" : "http";
    }

    @EventListener
    void onReadiness(AvailabilityChangeEvent<ReadinessState> change) {
        var web = server.getWebServer();
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && web != null) {
            System.out.printf(
                    "%n  Platzwart is ready: %s://localhost:%d  (the API: /swagger-ui.html; stop with Ctrl-C)%n%n",
                    scheme, web.getPort());
        }
    }
}
