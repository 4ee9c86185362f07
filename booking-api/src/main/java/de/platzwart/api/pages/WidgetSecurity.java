// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/**
 * What the city's own site shows in a frame: the only pages that others may frame. They can only be read, and leave no
 * cookie with anybody.
 */
@Configuration(proxyBeanMethods = false)
class WidgetSecurity {
    static final List<String> OPEN = List.of("/widget.js", "/widget/**");

    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; base-uri 'none'; frame-ancestors *";

    @Bean
    @Order(1)
    SecurityWebFilterChain widget(ServerHttpSecurity http) {
        return PageSecurity.withoutAccounts(http)
                .securityMatcher(ServerWebExchangeMatchers.pathMatchers(OPEN.toArray(String[]::new)))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(ServerHttpSecurity.HeaderSpec.FrameOptionsSpec::disable))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .build();
    }
}
