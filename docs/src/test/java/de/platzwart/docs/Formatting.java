// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Java looks here. The tests compare; {@code .ci/format} runs this class to rewrite files and to name the rest. */
final class Formatting {

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    String of(String source) throws FormatterException {
        return formatter.formatSourceAndFixImports(source.replace("\r\n", "\n"));
    }

    static void main() throws IOException {
        Repository repository = Repository.here();
        Formatting formatting = new Formatting();
        List<String> findings = new ArrayList<>();
        for (Path file : repository.files(".java")) {
            String name = repository.name(file);
            String before = repository.text(file);
            try {
                String after = formatting.of(before);
                if (!after.equals(before)) {
                    Files.writeString(file, after);
                    IO.println("formatted " + name);
                }
                findings.addAll(JavaTidiness.findings(name, after));
            } catch (FormatterException e) {
                findings.add(name + ": " + e.getMessage());
            }
            findings.addAll(TextTidiness.findings(name, repository.text(file)));
        }
        findings.forEach(finding -> IO.println("please change " + finding));
        if (!findings.isEmpty()) System.exit(1);
    }
}
