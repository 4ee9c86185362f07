// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UserDetailsRepositoryReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ContentTypeOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * Who may come in. Citizens need no account: a booking is opened by its secret. Staff sign in with each request, and
 * everything that is not named here is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class StaffSecurity {
    private static final String STAFF = "/api/v1/staff";

    /** Named one by one, and compared as they are routed: with what is encoded in a path decoded. */
    private static final ServerWebExchangeMatcher FOR_CITIZENS = ServerWebExchangeMatchers.pathMatchers(
            "/api/v1/calendars",
            "/api/v1/calendars/**",
            "/api/v1/days/**",
            "/api/v1/bookings/**",
            "/api/v1/tickets/keys");

    @Bean
    PasswordEncoder passwordEncoder() {
        return new ProvedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    StaffAccounts staffAccounts(JdbcTemplate jdbc, PasswordEncoder encoder, Clock clock) {
        return new StaffAccounts(jdbc, encoder, clock);
    }

    @Bean
    ReactiveUserDetailsService staffMembers(StaffAccounts accounts, PasswordEncoder encoder, ExecutorService threads) {
        // a name that nobody has costs a comparison, too: how long an answer takes says nothing about who there is
        StaffMember nobody = StaffMember.nobody(Objects.requireNonNull(encoder.encode(accounts.newPassword())));
        return username -> Mono.fromFuture(
                () -> CompletableFuture.supplyAsync(
                        () -> accounts.find(username).orElse(nobody), threads),
                true);
    }

    /** What is watched of security would cost more than it tells: refusals are counted with all other answers. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static RuntimeException whoIsThere() {
        var problem = Problem.because(
                HttpStatus.UNAUTHORIZED, "SIGN_IN", "Sign in with the user name and password of your account.");
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Platzwart\", charset=\"UTF-8\"");
        return problem;
    }

    /** The booking path has a chain of its own: nobody is looked up there, the secret of a booking is the key to it. */
    @Bean
    @Order(1)
    SecurityWebFilterChain citizens() {
        return new MatcherSecurityWebFilterChain(
                FOR_CITIZENS, List.of(new HttpHeaderWriterWebFilter(new ContentTypeOptionsServerHttpHeadersWriter())));
    }

    /** A browser sends the password again by itself, whoever's page asks: that is looked at in place of a token. */
    @Bean
    @Order(3)
    SecurityWebFilterChain staff(ServerHttpSecurity http, ReactiveUserDetailsService members, PasswordEncoder encoder) {
        var manager = new UserDetailsRepositoryReactiveAuthenticationManager(members);
        manager.setPasswordEncoder(encoder);
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .addFilterBefore(new OwnPagesOnly(), SecurityWebFiltersOrder.HTTP_BASIC)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .httpBasic(basic -> basic.authenticationManager(manager)
                        .authenticationEntryPoint((_, _) -> Mono.error(whoIsThere())))
                .exceptionHandling(errors -> errors.accessDeniedHandler((_, denied) -> Mono.error(denied)))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .pathMatchers(
                                "/v3/api-docs/**", "/v3/api-docs", "/swagger-ui.html", "/swagger-ui/**", "/webjars/**")
                        .permitAll()
                        .pathMatchers(HttpMethod.PUT, STAFF + "/calendars/*")
                        .hasRole("ADMIN")
                        .pathMatchers(
                                STAFF + "/accounts/**", STAFF + "/accounts", STAFF + "/views/**", STAFF + "/views")
                        .hasRole("ADMIN")
                        .pathMatchers(STAFF + "/bookings/*/contact/erasure")
                        .hasRole("ADMIN")
                        .pathMatchers(
                                STAFF + "/days/*/*/capacity",
                                STAFF + "/days/*/*/closing",
                                STAFF + "/days/*/*/reopening")
                        .hasRole("MANAGER")
                        .pathMatchers(STAFF + "/**")
                        .hasRole("CLERK")
                        .pathMatchers("/actuator/**")
                        .hasRole("MANAGER")
                        .anyExchange()
                        .denyAll())
                .build();
    }
}
