package org.liaison.collector.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObjectRecordsTest {

    private final ObjectStoreDouble store = new ObjectStoreDouble("key-id", "key-secret");

    @AfterEach
    void close() {
        store.close();
    }

    private ObjectRecords records(String secret) {
        return new ObjectRecords(ObjectRecords.client(store.config("pages", secret)), "pages", "process");
    }

    @Test
    void shouldGiveBackThePartThatIsAskedFor() throws Exception {
        try (ObjectRecords records = records("key-secret")) {
            RecordStore.Place first = records.append("first record".getBytes(StandardCharsets.UTF_8));
            RecordStore.Place second = records.append("second".getBytes(StandardCharsets.UTF_8));

            try (InputStream in = records.open(first.file(), 6, 6)) {
                assertThat(in.readAllBytes()).asString().isEqualTo("record");
            }
            try (InputStream in = records.open(second.file(), second.start(), 6)) {
                assertThat(in.readAllBytes()).asString().isEqualTo("second");
            }
            assertThat(store.names()).containsExactly("/pages/process-00000001.warc.gz", "/pages/process-00000002.warc.gz");
        }
    }

    @Test
    void shouldSayThatAnObjectIsNotThere() {
        try (ObjectRecords records = records("key-secret")) {
            assertThatThrownBy(() -> records.open("missing.warc.gz", 0, 5)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldSignEachRequestWithTheSecret() {
        try (ObjectRecords records = records("another-secret")) {
            assertThatThrownBy(() -> records.append(new byte[] { 1 })).isInstanceOf(IOException.class);
            assertThat(store.names()).isEmpty();
        }
    }
}
