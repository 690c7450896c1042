package org.liaison.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.problem.ProblemException;

class CursorTest {

    private static final String LIST = "/api/example/v1/things";

    @ParameterizedTest
    @ValueSource(strings = { "", "17", "2015-06-30|c-1", "a\u0000b", "Грузия" })
    void shouldGiveBackTheKeyOfTheLastRow(String key) {
        assertThat(Cursor.key(LIST, Cursor.of(LIST, key))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "zzz", "%%", "MTc", "-1", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5" })
    void shouldRefuseWhatNoListGaveOut(String cursor) {
        refused(cursor);
    }

    @Test
    void shouldRefuseWhatAnotherListGaveOut() {
        refused(Cursor.of("/api/example/v1/others", "17"));
    }

    @Test
    void shouldRefuseAKeyThatWasChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(Cursor.of(LIST, "17"));
        bytes[bytes.length - 1] = '8';
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("18");
    }

    private static void refused(String cursor) {
        assertThatThrownBy(() -> Cursor.key(LIST, cursor)).isInstanceOf(ProblemException.class).hasMessageContaining("cursor");
    }
}
