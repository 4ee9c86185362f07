// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.views.mongo.KeptViews;
import de.platzwart.views.mongo.ViewRebuild;
import de.platzwart.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the stored views stand, and how they are made anew from the facts while the old ones serve. */
@RestController
@RequestMapping("/api/v1/staff/views")
class ViewsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsEndpoint.class);
    private static final String ALL = "all";

    /** All views that are stored. */
    record ViewsAnswer(List<ViewAnswer> views) {}

    /**
     * One view.
     *
     * @param position up to where it holds all facts
     * @param problem why it does not go on; null if it does
     * @param rebuild how far the last rebuild is or was; null if there was none
     */
    record ViewAnswer(String name, long position, @Nullable String problem, ViewRebuild.@Nullable Progress rebuild) {}

    private final KeptViews views;

    ViewsEndpoint(KeptViews views) {
        this.views = views;
    }

    @GetMapping
    ViewsAnswer all() {
        var positions = views.positions();
        var problems = views.problems();
        return new ViewsAnswer(views.rebuild().names().stream()
                .map(name -> new ViewAnswer(
                        name,
                        positions.getOrDefault(name, 0L),
                        problems.get(name),
                        views.rebuild().progress(name).orElse(null)))
                .toList());
    }

    /** Begins it and returns; how far it is says the list. "all" rebuilds every view in one pass over the facts. */
    @PostMapping("/{view}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String view) {
        List<String> known = views.rebuild().names();
        if (!view.equals(ALL) && !known.contains(view)) {
            throw Problem.because(HttpStatus.NOT_FOUND, "VIEW_UNKNOWN", "There is no such view; there are " + known);
        }
        try {
            var _ = views.rebuild()
                    .start(view.equals(ALL) ? known : List.of(view))
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            LOG.error("The rebuild of {} ended early; the old view goes on", view, failure);
                        }
                    });
        } catch (IllegalStateException running) {
            throw Problem.because(HttpStatus.CONFLICT, "REBUILD_RUNNING", "It is being rebuilt already.");
        }
    }
}
