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
    private final String address;

    ReadyLine(
            WebServerApplicationContext server,
            @Value("${server.ssl.enabled:false}") boolean ssl,
            @Value("${server.address:}") String boundTo) {
        this.server = server;
        this.address = (ssl ? "https://" : "http://") + host(boundTo);
    }

    /** A name that leads there; whoever listens on all addresses is here, too. */
    static String host(String boundTo) {
        return switch (boundTo) {
            case "", "0.0.0.0", "::", "0:0:0:0:0:0:0:0" -> "localhost";
            default -> boundTo.contains(":") ? "[" + boundTo + "]" : boundTo;
        };
    }

    @EventListener
    void onReadiness(AvailabilityChangeEvent<ReadinessState> change) {
        var web = server.getWebServer();
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && web != null) {
            System.out.printf(
                    "%n  Platzwart is ready: %s:%d  (the API: /swagger-ui.html; stop with Ctrl-C)%n%n",
                    address, web.getPort());
        }
    }
}
