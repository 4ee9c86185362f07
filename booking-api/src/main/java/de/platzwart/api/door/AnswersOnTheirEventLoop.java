// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Every answer is written by the event loop of its connection, and never while the request is still being read. Written
 * by another thread, it can reach the client before the server has put the request away; the client's next request is
 * then taken for a pipelined one, and when that one is answered at once reactor-netty 1.3.7 reads no further: the
 * connection hangs. KeepAliveTest shows the one, two windows of a browser in WaitPageTest the other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswersOnTheirEventLoop implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        EventExecutor loop = eventLoopOf(exchange.getRequest());
        if (loop == null) {
            return chain.filter(exchange);
        }
        Scheduler here = Schedulers.fromExecutor(loop);
        return chain.filter(exchange.mutate()
                        .response(new OnLoop(exchange.getResponse(), loop))
                        .build())
                .contextWrite(asking -> asking.put(Scheduler.class, here))
                .subscribeOn(here);
    }

    private static @Nullable EventExecutor eventLoopOf(ServerHttpRequest request) {
        AtomicReference<@Nullable EventExecutor> loop = new AtomicReference<>();
        if (ServerHttpRequestDecorator.getNativeRequest(request) instanceof HttpServerRequest netty) {
            netty.withConnection(connection -> loop.set(connection.channel().eventLoop()));
        }
        return loop.get();
    }

    /** Begins every write on the loop. */
    private static final class OnLoop extends ServerHttpResponseDecorator {
        private final EventExecutor loop;

        OnLoop(ServerHttpResponse response, EventExecutor loop) {
            super(response);
            this.loop = loop;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return onLoop(super.writeWith(body));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return onLoop(super.writeAndFlushWith(body));
        }

        @Override
        public Mono<Void> setComplete() {
            return onLoop(Mono.defer(super::setComplete));
        }

        private Mono<Void> onLoop(Mono<Void> write) {
            return Mono.defer(() -> loop.inEventLoop() ? write : write.subscribeOn(Schedulers.fromExecutor(loop)));
        }
    }
}
