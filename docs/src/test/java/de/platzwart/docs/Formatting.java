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

/** How Java looks here. The test compares; {@code .ci/format} runs this class to rewrite the files. */
final class Formatting {

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    String of(String source) throws FormatterException {
        return formatter.formatSourceAndFixImports(source.replace("\r\n", "\n"));
    }

    static void main() throws IOException {
        Repository repository = Repository.here();
        Formatting formatting = new Formatting();
        boolean broken = false;
        for (Path file : repository.files(".java")) {
            String before = repository.text(file);
            try {
                String after = formatting.of(before);
                if (after.equals(before)) continue;
                Files.writeString(file, after);
                IO.println("formatted " + repository.name(file));
            } catch (FormatterException e) {
                broken = true;
                IO.println("left as it is: " + repository.name(file) + ": " + e.getMessage());
            }
        }
        if (broken) System.exit(1);
    }
}
