// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.mail.outbox.DeadLetters;
import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.mail.outbox.OutboxWatch;
import de.platzwart.api.mail.outbox.SecondLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of letters: a mail server if one is named, else a folder where things are only tried out, else none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    private static final String SERVER = "spring.mail.host";

    @Bean
    @ConditionalOnProperty(SERVER)
    SmtpTransport smtpTransport(JavaMailSender server, ExecutorService threads) {
        return new SmtpTransport(server, threads);
    }

    @Bean
    @Conditional(InFolder.class)
    MailFolder mailFolder(@Value("${platzwart.data:./data}") Path data) {
        return new MailFolder(data.resolve("mail"));
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Clock clock, ObjectProvider<Transport> transport) {
        return new Outbox(jdbc, clock, transport.getIfAvailable() != null);
    }

    @Bean
    DeadLetters deadLetters(JdbcTemplate jdbc, Clock clock) {
        return new DeadLetters(jdbc, clock);
    }

    @Bean
    SecondLetters secondLetters(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Outbox outbox, Clock clock) {
        return new SecondLetters(jdbc, new TransactionTemplate(transactions), outbox, clock);
    }

    @Bean
    OutboxWatch outboxWatch(JdbcTemplate jdbc, Clock clock, MeterRegistry registry) {
        return new OutboxWatch(jdbc, clock, registry);
    }

    /** By its setting; if nothing is set, with the embedded database. */
    static final class InFolder implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment settings = context.getEnvironment();
            boolean embedded =
                    settings.getProperty("platzwart.postgres.url", "").isEmpty();
            return !settings.containsProperty(SERVER)
                    && settings.getProperty("platzwart.mail.in-folder", Boolean.class, embedded);
        }
    }
}
