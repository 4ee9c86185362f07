// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import de.platzwart.api.pages.FormTokens;
import de.platzwart.api.pages.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/** Asks for a page and is nobody: no address, no cookies but the language and a token made up for it. */
final class NobodysRequest extends AbstractServerHttpRequest {
    private final String language;

    NobodysRequest(Asked asked) {
        super(HttpMethod.GET, asked.address(), asked.prefix(), headers());
        this.language = asked.language();
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE);
        return headers;
    }

    @Override
    protected MultiValueMap<String, HttpCookie> initCookies() {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        cookies.add(Languages.PARAMETER, new HttpCookie(Languages.PARAMETER, language));
        cookies.add(FormTokens.COOKIE, new HttpCookie(FormTokens.COOKIE, FormTokens.fresh()));
        return cookies;
    }

    @Override
    protected @Nullable SslInfo initSslInfo() {
        return null;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.empty();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as it is inherited
    public <T> T getNativeRequest() {
        throw new IllegalStateException("nobody has a connection");
    }
}
