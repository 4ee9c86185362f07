// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import de.platzwart.embedded.EmbeddedStores;
import de.platzwart.views.ProjectionsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Everything in one process: the booking path, the views, and the embedded databases unless others are named. */
@SpringBootApplication
@EnableScheduling
@Import({EmbeddedStores.class, ProjectionsConfiguration.class})
public class PlatzwartApplication {
    static void main(String[] args) {
        SpringApplication.run(PlatzwartApplication.class, args);
    }
}
