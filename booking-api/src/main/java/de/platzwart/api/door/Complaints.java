// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.web.Problem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Turns what cannot be answered into a problem document: says what is wrong, shows nothing of the inside. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final Map<Integer, String> REASONS = Map.of(
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "BODY_TOO_LARGE",
            415, "CONTENT_TYPE_UNSUPPORTED");

    /** Where the framework says nothing, or speaks of its own inside. */
    private static final Map<Integer, String> SENTENCES = Map.of(
            404, "There is nothing at this address.",
            413, "The body is larger than 16 kB.",
            415, "A body is sent as application/json here.");

    private Complaints() {}

    static ResponseEntity<ProblemDetail> about(Throwable failure) {
        return switch (failure) {
            case ServerWebInputException bad -> badInput(bad);
            case DataBufferLimitException _ -> tooLarge();
            case DecodingException _ ->
                problem(HttpStatus.BAD_REQUEST, "BODY_UNREADABLE", "The body is not the JSON that is expected here.");
            case ErrorResponse known -> known(known);
            default -> plain(failure);
        };
    }

    private static ResponseEntity<ProblemDetail> plain(Throwable failure) {
        return switch (Failures.statusOf(failure)) {
            case HttpStatus.FORBIDDEN ->
                problem(HttpStatus.FORBIDDEN, "FORBIDDEN", "Your account has not the role that this needs.");
            case HttpStatus.TOO_MANY_REQUESTS ->
                problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "OVERLOADED",
                        "Too many requests are waiting. Try again shortly.");
            case HttpStatus.SERVICE_UNAVAILABLE ->
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        "The store does not answer. The same request with the same booking id may be sent again.");
            default -> incident(failure);
        };
    }

    private static ResponseEntity<ProblemDetail> badInput(ServerWebInputException bad) {
        for (Throwable cause = bad.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return tooLarge();
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return problem(
                        HttpStatus.BAD_REQUEST,
                        "FIELD_UNKNOWN",
                        "The field '" + shortened(unknown.getPropertyName()) + "' is not known here.");
            }
            if (cause instanceof JacksonException json) {
                return unreadable(json);
            }
        }
        return problem(HttpStatus.BAD_REQUEST, "REQUEST_INVALID", "The request cannot be understood.");
    }

    /** The values check their own shape; what they say is meant for the client. */
    private static ResponseEntity<ProblemDetail> unreadable(JacksonException json) {
        String field = field(json);
        Throwable because = json instanceof ValueInstantiationException ? json.getCause() : null;
        if (because instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
            return invalid((field.isEmpty() ? "" : "'" + field + "': ") + shortened(wrong.getMessage()) + ".");
        }
        if (because instanceof NullPointerException) {
            return invalid(field.isEmpty() ? "Something is missing." : "Something is missing in '" + field + "'.");
        }
        return problem(
                HttpStatus.BAD_REQUEST,
                "BODY_UNREADABLE",
                field.isEmpty()
                        ? "The body is not valid JSON, or not the kind of JSON that is expected here."
                        : "The value of '" + field + "' cannot be read.");
    }

    private static ResponseEntity<ProblemDetail> known(ErrorResponse known) {
        ProblemDetail problem = known.getBody();
        if (problem.getProperties() == null || !problem.getProperties().containsKey("reason")) {
            problem.setProperty("reason", REASONS.getOrDefault(problem.getStatus(), "REQUEST_INVALID"));
            problem.setDetail(SENTENCES.getOrDefault(problem.getStatus(), problem.getDetail()));
        }
        return answer(problem, known.getHeaders());
    }

    private static ResponseEntity<ProblemDetail> incident(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "Something went wrong here, not with you. It is noted as incident " + incident + ".");
    }

    private static ResponseEntity<ProblemDetail> tooLarge() {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "The body is larger than 16 kB.");
    }

    private static ResponseEntity<ProblemDetail> invalid(String sentence) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", sentence);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String reason, String detail) {
        return answer(Problem.of(status, reason, detail), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        var answer = ResponseEntity.status(problem.getStatus()).headers(headers);
        boolean later = problem.getStatus() == 429 || problem.getStatus() == 503;
        if (later && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** Where in the body it is, as in {@code offers[0].title}. */
    private static String field(JacksonException json) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            field.append(name == null ? "[" + step.getIndex() + "]" : (field.isEmpty() ? "" : ".") + name);
        }
        return shortened(field.toString());
    }

    private static String shortened(@Nullable String text) {
        return text == null || text.length() <= 200 ? String.valueOf(text) : text.substring(0, 200) + "…";
    }
}
