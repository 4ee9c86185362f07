// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.embedded.Child.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void a_folder_is_made_when_it_is_not_there(@TempDir Path parent) {
        try (var folder = DataFolder.open(parent.resolve("a/b"))) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void a_folder_has_one_user_at_a_time(@TempDir Path path) {
        try (var first = DataFolder.open(path)) {
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("The data folder " + first.path() + " is in use by another running Platzwart.");
        }
        DataFolder.open(path).close();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_told_in_one_sentence(@TempDir Path parent) throws IOException {
        var file = Files.createFile(parent.resolve("data"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("The data folder " + file + " cannot be written to by ");
    }

    @Test
    void a_folder_without_the_right_to_write_is_told_in_one_sentence() throws IOException {
        var home = Child.home(Account.OWN);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        // root may write everywhere
        try (var child = Child.start(Child.isRoot() ? Account.ORDINARY : Account.OWN, home.resolve("data"))) {
            assertThat(child.awaitProblem())
                    .startsWith("problem The data folder " + home.resolve("data") + " cannot be written to by ");
        }
        Files.delete(home);
    }
}
