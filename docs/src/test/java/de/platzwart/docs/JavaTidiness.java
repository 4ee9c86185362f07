// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One idea per file, few lines per method, and names that say something. */
record JavaTidiness(String name, String source, List<String> findings) {

    private static final int MAIN_LINES = 220;
    private static final int TEST_LINES = 300;
    private static final int METHOD_LINES = 45;
    private static final int COLUMNS = 120;
    private static final Pattern EMPTY_WORDS = Pattern.compile(".*(Impl|Manager|Utils?|Helper|Dto|Service)");

    static List<String> findings(String name, String source) {
        JavaTidiness tidiness = new JavaTidiness(name, source, new ArrayList<>());
        tidiness.readLines();
        tidiness.readTree();
        return tidiness.findings;
    }

    private void readLines() {
        List<String> lines = source.lines().toList();
        int allowed = name.contains("src/test/") ? TEST_LINES : MAIN_LINES;
        if (lines.size() > allowed) found(allowed + 1, "the file has " + lines.size() + " lines, at most " + allowed);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > COLUMNS) found(i + 1, "longer than " + COLUMNS + " columns");
        }
    }

    private void readTree() {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(new Source(source)));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            for (CompilationUnitTree unit : task.parse()) new Reader(unit, positions).scan(unit, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void found(long line, String what) {
        findings.add(name + ":" + line + ": " + what);
    }

    private final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            String simpleName = type.getSimpleName().toString();
            if (EMPTY_WORDS.matcher(simpleName).matches()) found(line(type, true), "an empty word: " + simpleName);
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            long lines = line(method, false) - line(method, true) + 1;
            if (lines > METHOD_LINES) {
                found(line(method, true), method.getName() + " has " + lines + " lines, at most " + METHOD_LINES);
            }
            return super.visitMethod(method, null);
        }

        private long line(Tree tree, boolean first) {
            long at = first ? positions.getStartPosition(unit, tree) : positions.getEndPosition(unit, tree);
            return unit.getLineMap().getLineNumber(Math.max(0, at));
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
