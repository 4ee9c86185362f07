// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The databases, ours or given ones. Whoever connects takes {@link PostgresAccess} or {@link MongoAccess} as a
 * parameter: so Spring closes the connections before it stops the servers.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
public class EmbeddedStores {

    @Bean
    RunningStores runningStores(StoreProperties properties) {
        return RunningStores.start(properties);
    }

    @Bean
    PostgresAccess postgresAccess(RunningStores stores) {
        return stores.postgres();
    }

    @Bean
    MongoAccess mongoAccess(RunningStores stores) {
        return stores.mongo();
    }

    /** Whoever waits for a MongoDB that is away is told so soon, unless its address says how long to wait. */
    @Bean
    MongoClient mongoClient(MongoAccess access) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(access.url()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }
}
