// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Every setting that can be made is explained in docs/run.md, and none is explained that does not exist. */
class SettingsTest {

    private static final Pattern PREFIX = Pattern.compile("\"(platzwart[a-z.-]*)\"");
    private static final Pattern SINGLE =
            Pattern.compile("\\$\\{(platzwart\\.[a-z.-]+)|@ConditionalOnProperty\\([^)]*\"(platzwart\\.[a-z.-]+)\"");
    private static final Pattern METRIC = Pattern.compile("builder\\(\\s*\"(platzwart\\.[a-z.]+)\"");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `(platzwart\\.[a-z.-]+)` \\|");

    private final Repository repository = Repository.here();

    @Test
    void every_setting_is_explained() {
        TreeSet<String> settings = new TreeSet<>();
        ours().forEach(source -> settings.addAll(settings(source)));
        assertThat(explained("docs/run.md")).containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void every_metric_is_explained() {
        TreeSet<String> metrics = new TreeSet<>();
        ours().flatMap(source -> METRIC.matcher(source).results()).forEach(found -> metrics.add(found.group(1)));
        assertThat(explained("docs/operate.md")).containsExactlyInAnyOrderElementsOf(metrics);
    }

    @Test
    void settings_are_found_in_records() {
        String source = """
            @ConfigurationProperties("platzwart")
            record Stores(Path data, @DefaultValue Postgres postgres) {
                static final int X = 1;
                record Postgres(String url, int maximumSize) {}
                Stores(@Value("${platzwart.warm-up:1s}") Duration warmUp) {}
            }\
            """;
        assertThat(settings(source))
                .containsExactly(
                        "platzwart.data",
                        "platzwart.postgres.url",
                        "platzwart.postgres.maximum-size",
                        "platzwart.warm-up");
    }

    private Stream<String> ours() {
        return repository.files(".java").stream()
                .filter(file -> !repository.name(file).contains("/src/test/"))
                .filter(file -> !repository.name(file).startsWith("load-tests/"))
                .map(repository::text);
    }

    private List<String> explained(String page) {
        String prose = repository.text(repository.root().resolve(page));
        return EXPLAINED.matcher(prose).results().map(found -> found.group(1)).toList();
    }

    private static List<String> settings(String source) {
        Map<String, ClassTree> records = new HashMap<>();
        Map<ClassTree, String> roots = new HashMap<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void none) {
                if (type.getKind() == Tree.Kind.RECORD) {
                    records.put(type.getSimpleName().toString(), type);
                    for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
                        if (annotation.getAnnotationType().toString().equals("ConfigurationProperties")) {
                            PREFIX.matcher(annotation.toString())
                                    .results()
                                    .findFirst()
                                    .map(found -> found.group(1))
                                    .ifPresent(prefix -> roots.put(type, prefix));
                        }
                    }
                }
                return super.visitClass(type, null);
            }
        }.scan(JavaSource.of(source).unit(), null);
        List<String> found = new ArrayList<>();
        roots.forEach((type, prefix) -> collect(type, prefix, records, found));
        SINGLE.matcher(source)
                .results()
                .map(single -> single.group(1) == null ? single.group(2) : single.group(1))
                .forEach(found::add);
        return found;
    }

    private static void collect(ClassTree type, String prefix, Map<String, ClassTree> records, List<String> found) {
        for (Tree member : type.getMembers()) {
            if (!(member instanceof VariableTree component)) continue;
            if (component.getModifiers().getFlags().contains(Modifier.STATIC)) continue;
            String name = prefix + "." + kebab(component.getName().toString());
            ClassTree nested = records.get(String.valueOf(component.getType()));
            if (nested == null) found.add(name);
            else collect(nested, name, records, found);
        }
    }

    private static String kebab(String camel) {
        return Pattern.compile("[A-Z]")
                .matcher(camel)
                .replaceAll((MatchResult upper) -> "-" + upper.group())
                .toLowerCase(Locale.ROOT);
    }
}
