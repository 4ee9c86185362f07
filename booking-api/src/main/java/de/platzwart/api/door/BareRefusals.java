// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.web.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpStatusClass;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses by itself, because it is no request that anybody could answer, gets a problem document. */
@ChannelHandler.Sharable
final class BareRefusals extends ChannelOutboundHandlerAdapter {
    private final JsonMapper json;

    BareRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var _ = context.write(
                message instanceof FullHttpResponse answer && isBare(answer) ? worded(answer) : message, promise);
    }

    /** The answer to a HEAD has no body either, but it says how long it would be. */
    private static boolean isBare(FullHttpResponse answer) {
        return answer.status().codeClass() == HttpStatusClass.CLIENT_ERROR
                && !answer.content().isReadable()
                && answer.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, 0) == 0;
    }

    private FullHttpResponse worded(FullHttpResponse bare) {
        byte[] body =
                json.writeValueAsBytes(problem(HttpStatus.valueOf(bare.status().code())));
        FullHttpResponse worded = bare.replace(Unpooled.wrappedBuffer(body));
        bare.release();
        worded.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        return worded;
    }

    private static ProblemDetail problem(HttpStatus status) {
        return switch (status) {
            case REQUEST_TIMEOUT ->
                Problem.of(
                        status,
                        "REQUEST_TOO_SLOW",
                        "The request did not come to its end within " + RequestDeadline.SECONDS + " seconds.");
            case URI_TOO_LONG -> Problem.of(status, "ADDRESS_TOO_LONG", "The address is longer than 4 kB.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                Problem.of(status, "HEADERS_TOO_LARGE", "The headers are longer than 8 kB.");
            default -> Problem.of(status, "REQUEST_INVALID", "The request cannot be understood.");
        };
    }
}
