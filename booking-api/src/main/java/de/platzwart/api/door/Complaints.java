// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.web.Problem;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what cannot be answered into a problem document: says what is wrong, shows nothing of the inside. */
@RestControllerAdvice
class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final Map<Integer, String> REASONS = Map.of(
            400, "REQUEST_INVALID",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "BODY_TOO_LARGE",
            415, "CONTENT_TYPE_UNSUPPORTED",
            422, "REQUEST_INVALID");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badInput(ServerWebInputException bad) {
        for (Throwable cause = bad.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return problem(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "The body is larger than 16 kB.");
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return problem(
                        HttpStatus.BAD_REQUEST,
                        "FIELD_UNKNOWN",
                        "The field '" + shortened(unknown.getPropertyName()) + "' is not known here.");
            }
            if (cause instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
                return problem(HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", shortened(wrong.getMessage()));
            }
            if (cause instanceof JacksonException json) {
                return problem(HttpStatus.BAD_REQUEST, "BODY_UNREADABLE", where(json));
            }
        }
        return problem(HttpStatus.BAD_REQUEST, "REQUEST_INVALID", "The request cannot be understood.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(DataBufferLimitException large) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "The body is larger than 16 kB.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(DecodingException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "BODY_UNREADABLE", "The body is not the JSON that is expected here.");
    }

    /** Whoever asked has gone. That is no incident, and there is nobody to tell. */
    @ExceptionHandler
    Mono<Void> gone(AbortedException gone) {
        return Mono.empty();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Throwable failure) {
        if (failure instanceof ErrorResponse known) {
            return known(known);
        }
        return switch (Failures.statusOf(failure)) {
            case HttpStatus.FORBIDDEN -> problem(HttpStatus.FORBIDDEN, "FORBIDDEN", "You may not do this.");
            case HttpStatus.TOO_MANY_REQUESTS ->
                later(HttpStatus.TOO_MANY_REQUESTS, "OVERLOADED", "Too many requests are waiting. Try again shortly.");
            case HttpStatus.SERVICE_UNAVAILABLE ->
                later(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        "The store does not answer. The same request with the same booking id may be sent again.");
            default -> incident(failure);
        };
    }

    private static ResponseEntity<ProblemDetail> known(ErrorResponse known) {
        ProblemDetail problem = known.getBody();
        if (problem.getProperties() == null || !problem.getProperties().containsKey("reason")) {
            problem.setProperty("reason", REASONS.getOrDefault(problem.getStatus(), "REQUEST_INVALID"));
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(known.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> incident(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "Something went wrong here, not with you. It is noted as incident " + incident + ".");
    }

    private static ResponseEntity<ProblemDetail> later(HttpStatus status, String reason, String detail) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, reason, detail));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String reason, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, reason, detail));
    }

    private static String where(JacksonException json) {
        String path = json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .reduce((one, other) -> one + "." + other)
                .orElse("");
        return path.isEmpty()
                ? "The body is not valid JSON, or not the kind of JSON that is expected here."
                : "The value of '" + shortened(path) + "' cannot be read.";
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
