// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what is written, and sends it to nobody. */
final class KeptResponse extends AbstractServerHttpResponse {
    private byte[] body = {};

    KeptResponse() {
        super(DefaultDataBufferFactory.sharedInstance);
    }

    byte[] body() {
        return body;
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> written) {
        return DataBufferUtils.join(written).doOnNext(this::keep).then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> written) {
        return writeWithInternal(Flux.from(written).concatMap(part -> part));
    }

    private void keep(DataBuffer written) {
        body = new byte[written.readableByteCount()];
        written.read(body);
        DataBufferUtils.release(written);
    }

    @Override
    protected void applyStatusCode() {}

    @Override
    protected void applyHeaders() {}

    /** What is put into cookies is of a visitor, and this is none. */
    @Override
    protected void applyCookies() {}

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as it is inherited
    public <T> T getNativeResponse() {
        throw new IllegalStateException("nobody has a connection");
    }
}
