// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which pages everybody may open, for tests of other packages. */
public final class PageAccess {
    private PageAccess() {}

    public static List<PathPattern> open() {
        return Stream.concat(PageSecurity.OPEN.stream(), WidgetSecurity.OPEN.stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
