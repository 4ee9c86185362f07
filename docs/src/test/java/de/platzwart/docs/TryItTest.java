// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who adds a call to the door shows in docs/try-it.http how it is made, and who removes one removes it there too. */
class TryItTest {

    private static final Pattern OF_CLASS = Pattern.compile("@RequestMapping\\([^\")]*\"([^\"]*)\"");
    private static final Pattern OF_METHOD =
            Pattern.compile("@(Get|Put|Post|Patch|Delete)Mapping(?:\\([^\")]*(?:\"([^\"]*)\")?[^)]*\\))?");
    private static final Pattern PATH_WITH_A_NAME = Pattern.compile("String ([A-Z_]+) = (\"/[^\"]*\");");
    private static final Pattern TRIED = Pattern.compile("(?m)^(GET|PUT|POST|PATCH|DELETE) \\{\\{host}}([^?\\s]*)");

    private final Repository repository = Repository.here();

    @Test
    void every_call_can_be_tried_and_every_trial_leads_somewhere() {
        List<String> offered = new ArrayList<>();
        for (Path file : repository.files("Endpoint.java")) {
            String name = repository.name(file);
            // the baselines of the load tests have calls of their own
            boolean ours = !name.contains("/src/test/") && !name.startsWith("load-tests/");
            if (ours) offered.addAll(calls(repository.text(file)));
        }
        assertThat(offered).isNotEmpty();
        List<String> tried = trials(repository.text(repository.root().resolve("docs/try-it.http")));
        assertThat(missing(offered, tried))
                .as("calls not shown in docs/try-it.http")
                .isEmpty();
        tried.removeIf(trial -> trial.contains(" /actuator/") || trial.contains(" /v3/api-docs"));
        assertThat(missing(tried, offered))
                .as("trials of calls that do not exist")
                .isEmpty();
    }

    @Test
    void a_call_that_cannot_be_tried_is_noticed() {
        List<String> offered = calls("""
            @RequestMapping("/a/{id}") class AEndpoint {
              static final String C = "/c";
              @GetMapping A show() {}
              @PutMapping(C) C put() {}
              @PostMapping(path = "/b", produces = "text/plain") B act() {}
            }\
            """);
        assertThat(offered).containsExactly("GET /a/*", "PUT /a/*/c", "POST /a/*/b");
        assertThat(missing(
                        offered, trials("GET {{host}}/a/7?from={{date}}\nAccept: text/plain\n\nPUT {{host}}/a/7/c\n")))
                .containsExactly("POST /a/*/b");
    }

    private static List<String> missing(List<String> wanted, List<String> there) {
        return wanted.stream()
                .filter(call -> there.stream().noneMatch(other -> sameCall(call, other)))
                .toList();
    }

    private static List<String> calls(String text) {
        String endpoint = PATH_WITH_A_NAME
                .matcher(text)
                .results()
                .reduce(
                        text,
                        (named, path) -> named.replaceAll(
                                "\\b" + path.group(1) + "\\b(?! =)", Matcher.quoteReplacement(path.group(2))),
                        (one, _) -> one);
        String prefix = OF_CLASS.matcher(endpoint)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        return OF_METHOD
                .matcher(endpoint)
                .results()
                .map(found -> found.group(1).toUpperCase(java.util.Locale.ROOT) + " " + prefix + path(found))
                .map(call -> call.replaceAll("\\{[^}]*}", "*"))
                .toList();
    }

    private static String path(MatchResult found) {
        return found.group(2) == null ? "" : found.group(2);
    }

    private static List<String> trials(String http) {
        return new ArrayList<>(TRIED.matcher(http)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList());
    }

    private static boolean sameCall(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        if (left.length != right.length) return false;
        for (int i = 0; i < left.length; i++) {
            if (!left[i].equals("*") && !right[i].equals("*") && !left[i].equals(right[i])) return false;
        }
        return true;
    }
}
