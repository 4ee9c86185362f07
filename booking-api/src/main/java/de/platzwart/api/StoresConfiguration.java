// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import com.zaxxer.hikari.HikariDataSource;
import de.platzwart.embedded.PostgresAccess;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Two pools on one database: whoever reads for views can never take the last connection from a booking. */
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {
    private static final int BOOKING_CONNECTIONS = 8;
    private static final int VIEWS_CONNECTIONS = 4;
    /** No transaction may stay open long, since a writer has the turn until its commit. */
    private static final String BOOKING_LIMITS =
            "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=10s";

    @Bean(destroyMethod = "close")
    HikariDataSource bookingConnections(PostgresAccess postgres) {
        HikariDataSource pool = pool("booking", postgres, BOOKING_CONNECTIONS);
        pool.addDataSourceProperty("options", BOOKING_LIMITS);
        return pool;
    }

    /** Takes a connection only when a statement needs one: most refusals need none. */
    @Bean
    @Primary
    DataSource bookingDataSource(HikariDataSource bookingConnections) {
        return new LazyConnectionDataSourceProxy(bookingConnections);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource viewsDataSource(PostgresAccess postgres) {
        return pool("views", postgres, VIEWS_CONNECTIONS);
    }

    private static HikariDataSource pool(String name, PostgresAccess postgres, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(postgres.user());
        pool.setPassword(postgres.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(2_000);
        pool.setValidationTimeout(1_000);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("ApplicationName", "platzwart-" + name);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
