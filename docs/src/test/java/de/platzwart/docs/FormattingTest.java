// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormattingTest {

    private final Repository repository = Repository.here();
    private final Formatting formatting = new Formatting();

    @Test
    void every_java_file_is_formatted() throws FormatterException {
        List<String> unformatted = new ArrayList<>();
        for (Path file : repository.files(".java")) {
            String source = repository.text(file);
            if (!formatting.of(source).equals(source)) unformatted.add(repository.name(file));
        }
        assertThat(unformatted).as("`sh .ci/format` rewrites these").isEmpty();
    }

    @Test
    void crooked_code_is_noticed() throws FormatterException {
        String crooked = "import java.util.List;\nclass A{int a;\n}\n";
        assertThat(formatting.of(crooked)).isEqualTo("class A {\n    int a;\n}\n");
    }
}
