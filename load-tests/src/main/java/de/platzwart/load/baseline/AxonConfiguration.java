// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's JDBC path as it comes, but for what does not work at all on this stack. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    @Bean(destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(DataSource dataSource, PlatformTransactionManager spring) {
        Serializer json = Jackson3Serializer.builder().build();
        var transactions = new SpringTransactionManager(spring);
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(dataSource);
        var engine = JdbcEventStorageEngine.builder()
                .eventSerializer(json)
                .snapshotSerializer(json)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        return DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> json)
                .configureEventSerializer(_ -> json)
                .configureMessageSerializer(_ -> json)
                .configureTransactionManager(_ -> transactions)
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(AxonSlot.class).configureWeakReferenceCache())
                .start();
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }
}
