// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import java.net.URI;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** Programs get the same problem document, whether an endpoint failed or they were stopped on the way to it. */
@RestControllerAdvice
@Order(-2)
class ComplaintAnswers implements WebExceptionHandler {
    private final JsonMapper json;

    ComplaintAnswers(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ofAnEndpoint(Throwable failure) {
        return Complaints.about(failure);
    }

    /** Whoever asked has gone. That is no incident, and there is nobody to tell. */
    @ExceptionHandler
    Mono<Void> gone(AbortedException gone) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (failure instanceof AbortedException gone) {
            return gone(gone);
        }
        if (response.isCommitted() || PagePaths.wantsPage(exchange.getRequest())) {
            return Mono.error(failure);
        }
        ResponseEntity<ProblemDetail> complaint = Complaints.about(failure);
        response.setStatusCode(complaint.getStatusCode());
        response.getHeaders().putAll(complaint.getHeaders());
        ProblemDetail problem = Objects.requireNonNull(complaint.getBody());
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        byte[] body = json.writeValueAsBytes(problem);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
