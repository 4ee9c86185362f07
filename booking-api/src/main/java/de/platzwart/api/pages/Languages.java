// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** The languages that there is a file of messages for. Whoever adds a file has added a language. */
@Component
public class Languages {
    public static final String PARAMETER = "lang";
    static final String MESSAGES = "messages/pages";
    private static final Comparator<Language> ORDER = Comparator.comparing(
                    (Language one) -> !one.locale().equals(Locale.GERMAN))
            .thenComparing(one -> !one.locale().getVariant().isEmpty())
            .thenComparing(Language::tag);

    private final List<Language> all;
    private final Language usual;

    Languages(MessageSource messages) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + MESSAGES + "_*.properties");
        this.all = Arrays.stream(files)
                .map(file -> localeOf(String.valueOf(file.getFilename())))
                .distinct()
                .map(locale -> new Language(
                        locale.toLanguageTag(), locale, messages.getMessage("language.name", null, locale)))
                .sorted(ORDER)
                .toList();
        this.usual = all.getFirst();
    }

    /** From {@code pages_de__simple.properties} to {@code de-simple}. */
    private static Locale localeOf(String file) {
        String name = file.substring(file.indexOf('_') + 1, file.indexOf('.'));
        return Locale.forLanguageTag(name.replaceAll("_+", "-"));
    }

    public List<Language> all() {
        return all;
    }

    /** What the address asks for, else what was chosen before, else what the browser prefers, else German. */
    public Language of(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(PARAMETER);
        return asked(request)
                .or(() -> byTag(cookie == null ? null : cookie.getValue()))
                .or(() -> preferred(request))
                .orElse(usual);
    }

    /** For a tag that came in long ago or from elsewhere. */
    public Language nearest(String tag) {
        Locale wish = Locale.forLanguageTag(tag);
        return byTag(tag)
                .or(() -> all.stream().filter(one -> fits(one.locale(), wish)).findFirst())
                .orElse(usual);
    }

    Optional<Language> asked(ServerHttpRequest request) {
        return byTag(request.getQueryParams().getFirst(PARAMETER));
    }

    private Optional<Language> byTag(@Nullable String tag) {
        return all.stream().filter(one -> one.tag().equals(tag)).findFirst();
    }

    private Optional<Language> preferred(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAcceptLanguageAsLocales().stream()
                    .flatMap(wish -> all.stream().filter(one -> fits(one.locale(), wish)))
                    .findFirst();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** A browser that says "Austrian German" gets German; plain German is only for those who ask for it. */
    private static boolean fits(Locale ours, Locale wish) {
        return ours.equals(wish)
                || (ours.getVariant().isEmpty() && ours.getLanguage().equals(wish.getLanguage()));
    }
}
