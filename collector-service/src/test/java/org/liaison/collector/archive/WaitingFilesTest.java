package org.liaison.collector.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingFilesTest {

    private final ObjectStoreDouble store = new ObjectStoreDouble("key-id", "key-secret");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    private WaitingFiles files(String kind, String secret) {
        return kind.equals("folder") ? new FolderFiles(folder.resolve("uploads"))
                : new ObjectFiles(ObjectRecords.client(store.config("pages", secret)), "pages");
    }

    @ParameterizedTest
    @ValueSource(strings = { "folder", "objects" })
    void shouldGiveAFileBackToWhoeverComesLaterUntilItIsDiscarded(String kind) throws Exception {
        UUID upload = UUID.randomUUID();
        files(kind, "key-secret").keep(upload, Files.writeString(folder.resolve("body"), "a web archive"));
        Files.delete(folder.resolve("body"));

        WaitingFiles later = files(kind, "key-secret");
        List<String> read = new ArrayList<>();
        later.read(upload, file -> read.add(Files.readString(file)));
        later.read(upload, file -> read.add(Files.readString(file)));
        later.discard(upload);
        later.discard(upload);

        assertThat(read).containsExactly("a web archive", "a web archive");
        assertThatThrownBy(() -> later.read(upload, file -> read.add("gone"))).isInstanceOf(NoSuchFileException.class);
        assertThat(store.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "objects")
    void shouldSayThatTheStoreTakesNothing(String kind) throws Exception {
        Path body = Files.writeString(folder.resolve("body"), "a web archive");
        assertThatThrownBy(() -> files(kind, "another-secret").keep(UUID.randomUUID(), body)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files(kind, "another-secret").read(UUID.randomUUID(), file -> {
        })).isInstanceOf(IOException.class);
    }
}
