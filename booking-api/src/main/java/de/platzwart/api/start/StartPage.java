// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Until there are pages for citizens, the front door leads to the description of the API. */
@Configuration(proxyBeanMethods = false)
class StartPage {
    @Bean
    RouterFunction<ServerResponse> frontDoor() {
        return RouterFunctions.route(
                RequestPredicates.GET("/"), _ -> ServerResponse.temporaryRedirect(URI.create("/swagger-ui.html"))
                        .build());
    }
}
