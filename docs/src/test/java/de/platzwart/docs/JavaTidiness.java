// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One idea per file, few lines per method, and names that say something. */
final class JavaTidiness {

    private static final int MAIN_LINES = 220;
    private static final int TEST_LINES = 300;
    private static final int METHOD_LINES = 45;
    private static final int COLUMNS = 120;
    private static final Pattern EMPTY_WORDS = Pattern.compile(".+(Impl|Manager|Utils?|Helper|Dto|Service)");

    private final String name;
    private final List<String> findings = new ArrayList<>();

    private JavaTidiness(String name) {
        this.name = name;
    }

    static List<String> findings(String name, String source) {
        JavaTidiness tidiness = new JavaTidiness(name);
        tidiness.readLines(source.lines().toList());
        tidiness.readTree(JavaSource.of(source));
        return tidiness.findings;
    }

    private void readLines(List<String> lines) {
        int allowed = name.contains("src/test/") ? TEST_LINES : MAIN_LINES;
        if (lines.size() > allowed) found(allowed + 1, "the file has " + lines.size() + " lines, at most " + allowed);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > COLUMNS) found(i + 1, "longer than " + COLUMNS + " columns");
        }
    }

    private void readTree(JavaSource source) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void none) {
                String word = type.getSimpleName().toString();
                if (EMPTY_WORDS.matcher(word).matches()) found(source.firstLine(type), "an empty word: " + word);
                return super.visitClass(type, null);
            }

            @Override
            public Void visitMethod(MethodTree method, Void none) {
                long lines = source.lastLine(method) - source.firstLine(method) + 1;
                if (lines > METHOD_LINES) {
                    found(
                            source.firstLine(method),
                            method.getName() + " has " + lines + " lines, at most " + METHOD_LINES);
                }
                return super.visitMethod(method, null);
            }
        }.scan(source.unit(), null);
    }

    private void found(long line, String what) {
        findings.add(name + ":" + line + ": " + what);
    }
}
