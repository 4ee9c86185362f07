// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/**
 * Styles, fonts and scripts, all from here. Their folder is named after their contents, so that a browser may keep them
 * for ever; styles name fonts relative to themselves and so need not know it.
 */
@Component
class Assets implements WebFluxConfigurer {
    private static final String PLACE = "classpath:/static/assets/";
    private static final int VERSION_LENGTH = 12;

    private final String folder;

    Assets() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(PLACE + "**/*.*");
        this.folder = "/assets/" + version(files);
    }

    String folder() {
        return folder;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(folder + "/**")
                .addResourceLocations(PLACE)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(packed());
    }

    /** The large ones are packed once, with the build; for a browser that does not know br the server packs itself. */
    private static EncodedResourceResolver packed() {
        EncodedResourceResolver packed = new EncodedResourceResolver();
        packed.setContentCodings(List.of("br"));
        return packed;
    }

    private static String version(Resource[] files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Resource> inOrder = Arrays.stream(files)
                    .sorted(Comparator.comparing(Assets::name))
                    .toList();
            for (Resource file : inOrder) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }
}
