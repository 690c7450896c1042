package org.liaison.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void shouldMakeAHomeOfAnEmptyFolderAndAcceptItAgain() throws Exception {
        var home = new Home(folder);

        home.create();
        home.create();

        assertThat(home.isOurs()).isTrue();
        assertThat(home.logs()).isDirectory();
    }

    @Test
    void shouldRefuseAFolderWithOtherContent() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatIOException().isThrownBy(() -> new Home(folder).create()).withMessageContaining("not empty");
        assertThatIOException().isThrownBy(() -> new Home(folder).delete()).withMessageContaining("nothing was deleted");
    }

    @Test
    void shouldBeTheSameHomeByWhateverPath() {
        assertThat(new Home(folder.resolve("a/../b"))).isEqualTo(new Home(folder.resolve("b")));
    }
}
