// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import static org.awaitility.Awaitility.await;

import de.platzwart.embedded.TemporaryStores;
import de.platzwart.views.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Another node on the same databases, with a door of its own, and caught up. */
public final class SecondNode implements AutoCloseable {
    private final ConfigurableApplicationContext node;

    public SecondNode(TemporaryStores stores) {
        this(stores, stores.postgres().url());
    }

    /** The same over another way to PostgreSQL, or with settings of its own. */
    public SecondNode(TemporaryStores stores, String postgresUrl, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--platzwart.postgres.url=" + postgresUrl,
                "--platzwart.postgres.user=" + stores.postgres().user(),
                "--platzwart.postgres.password=" + stores.postgres().password(),
                "--platzwart.mongo.url=" + stores.mongo().url(),
                "--platzwart.vault.key=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--platzwart.sample-city=false",
                "--platzwart.warm-up=0s"));
        all.addAll(List.of(settings));
        node = new SpringApplicationBuilder(PlatzwartApplication.class).run(all.toArray(String[]::new));
        await().atMost(Duration.ofSeconds(30)).until(node.getBean(Readiness.class)::caughtUp);
    }

    public int port() {
        return Objects.requireNonNull(node.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        node.close();
    }
}
