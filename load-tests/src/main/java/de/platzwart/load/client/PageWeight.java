// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a browser fetches for a page, in bytes of bodies as they go over the line.
 *
 * @param first with all styles, scripts and pictures that the page names, and all fonts for German that the styles name
 * @param next only what may not be kept: the page itself
 */
public record PageWeight(int first, int next) {
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"([^\"]+-latin-\\d+-[^\"]+)\"\\)");

    public static PageWeight of(int port, String path) {
        URI page = URI.create("http://127.0.0.1:" + port).resolve(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            int html = packed(http, page).length;
            Set<URI> parts = new LinkedHashSet<>(named(NAMED, page, plain(http, page)));
            for (URI part : List.copyOf(parts)) {
                if (part.getPath().endsWith(".css")) {
                    parts.addAll(named(FONT, part, plain(http, part)));
                }
            }
            int all = html;
            for (URI part : parts) {
                all += packed(http, part).length;
            }
            return new PageWeight(all, html);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<URI> named(Pattern pattern, URI in, String text) {
        List<URI> found = new ArrayList<>();
        var names = pattern.matcher(text);
        while (names.find()) {
            found.add(in.resolve(names.group(1)));
        }
        return found;
    }

    private static byte[] packed(HttpClient http, URI address) throws IOException, InterruptedException {
        return body(http, HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip, deflate, br"));
    }

    private static String plain(HttpClient http, URI address) throws IOException, InterruptedException {
        return new String(body(http, HttpRequest.newBuilder(address)), StandardCharsets.UTF_8);
    }

    private static byte[] body(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }
}
