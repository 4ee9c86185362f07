// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whoever begins a request has to finish it soon, head and body: half a request keeps a connection, and thousands of
 * them keep everybody else out. Only what does not come in one piece is watched at all; an answer may take as long as
 * it likes, and so may the pause between two requests. Belongs to one connection, whose thread does everything here.
 */
final class RequestDeadline extends ChannelDuplexHandler {
    static final int SECONDS = 10;

    private @Nullable ChannelHandlerContext decoded;
    private @Nullable Future<?> deadline;
    private boolean finished = true;
    private boolean inBody;
    private boolean inAnswer;
    private int unanswered;

    /** To be put before the decoder, while this comes after it. */
    ChannelHandler bytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                finished = false;
                context.fireChannelRead(bytes);
                watch();
            }
        };
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        decoded = context;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            inBody = true;
            finished = false;
        }
        if (message instanceof LastHttpContent) {
            inBody = false;
            finished = true;
            forget();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            inAnswer = true;
        }
        if (message instanceof LastHttpContent && inAnswer) {
            inAnswer = false;
            unanswered--;
        }
        var _ = context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forget();
        context.fireChannelInactive();
    }

    private void watch() {
        if (!finished && deadline == null) {
            deadline = context().executor().schedule(this::hangUp, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void forget() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Says why, unless the client would take it for the answer to something else. */
    private void hangUp() {
        if (inAnswer || unanswered != (inBody ? 1 : 0)) {
            var _ = context().close();
            return;
        }
        var late = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT);
        late.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        var _ = context().writeAndFlush(late).addListener(ChannelFutureListener.CLOSE);
    }

    private ChannelHandlerContext context() {
        return Objects.requireNonNull(decoded);
    }
}
