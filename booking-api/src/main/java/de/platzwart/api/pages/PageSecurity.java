// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import de.platzwart.api.door.PagePaths;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Pages need no account, only what is named here can be opened, and nothing on them comes from elsewhere. A form is
 * taken only with the token that its page carried.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    /** Everybody may open these. A page whose path is not among them cannot be reached, and AccessTest says so. */
    static final List<String> OPEN = List.of(
            "/",
            "/assets/**",
            "/book/**",
            "/wait/**",
            "/b/**",
            "/order/**",
            "/confirm/**",
            "/list/**",
            "/w/**",
            "/mail",
            "/mail/**",
            "/imprint",
            "/privacy",
            "/accessibility");

    /** KERN's styles hold small pictures as data. */
    static final String CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(2)
    SecurityWebFilterChain pages(ServerHttpSecurity http, Languages languages) {
        return withoutAccounts(http)
                .securityMatcher(PageSecurity::isPage)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .accessDeniedHandler((_, forged) -> refuse(HttpStatus.FORBIDDEN, forged)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint((_, closed) -> refuse(HttpStatus.NOT_FOUND, closed))
                                .accessDeniedHandler((_, closed) -> refuse(HttpStatus.NOT_FOUND, closed)))
                .headers(PageSecurity::headers)
                .addFilterAt(
                        (exchange, chain) -> {
                            LanguageConfiguration.remember(languages, exchange);
                            return chain.filter(exchange);
                        },
                        SecurityWebFiltersOrder.FIRST)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .build();
    }

    static ServerHttpSecurity withoutAccounts(ServerHttpSecurity http) {
        return http.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicy(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.mode(Mode.DENY));
    }

    private static Mono<MatchResult> isPage(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return PagePaths.isPage(path) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static Mono<Void> refuse(HttpStatus status, Exception why) {
        return Mono.error(new ResponseStatusException(status, null, why));
    }
}
