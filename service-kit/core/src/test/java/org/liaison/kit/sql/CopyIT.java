package org.liaison.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.example.ExampleStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Bulk copies, read again as the text that the database makes of them. */
@QuarkusTest
@WithTestResource(ExampleStack.class)
class CopyIT {

    private static final String COLUMNS = "copied (name, small, large, share, flag, day, id, bytes, document, bits, names, years,"
            + " places, numbers)";
    private static final UUID ID = UUID.fromString("4cc5d7a8-8f7c-4b5e-9d0a-0a8c3f5e1b2d");

    @Inject
    Database database;

    @BeforeEach
    void create() {
        database.update("create table copied (name text, small integer, large bigint, share double precision, flag boolean,"
                + " day date, id uuid, bytes bytea, document jsonb, bits bit(128), names text[], years integer[],"
                + " places bigint[], numbers double precision[])");
    }

    @AfterEach
    void drop() {
        database.update("drop table copied");
    }

    private List<String> stored() {
        return database.query("select copied::text from copied", row -> row.getString(1));
    }

    @Test
    void shouldKeepEachValueAsItIs() {
        database.copy(COLUMNS, rows -> rows.row("Ⴀ \"quoted\"\t\\N\nnext", 7, Long.MIN_VALUE, -0.1, true,
                LocalDate.of(1899, 12, 31), ID, new byte[] { 0, -1 }, "{\"a\": [1]}", new long[] { 1, Long.MIN_VALUE },
                List.of("a,b", "{\"c\"}", ""), List.of(2011, -1), List.of(1L << 40), List.of(0.5, Double.NaN)));

        assertThat(database.first("select name from copied", row -> row.getString(1)))
                .contains("Ⴀ \"quoted\"\t\\N\nnext");
        assertThat(database.first("select names from copied", row -> Database.strings(row, "names")))
                .contains(List.of("a,b", "{\"c\"}", ""));
        assertThat(
                database.first("select concat_ws(' ', small, large, share, flag, day, id, bytes, document, bits, years, places,"
                        + " numbers) from copied", row -> row.getString(1)))
                .contains(
                        "7 -9223372036854775808 -0.1 t 1899-12-31 " + ID + " \\x00ff {\"a\": [1]} " + "0".repeat(63) + "11"
                                + "0".repeat(63) + " {2011,-1} {1099511627776} {0.5,NaN}");
    }

    @Test
    void shouldTakeNothingForMissingAnyNumberForWholeOnesAndNoNulInText() {
        database.copy(COLUMNS, rows -> {
            rows.row("a\0b", 7L, 8, null, null, null, null, null, null, null, List.of(), null, null, null);
            rows.row(12, null, null, null, null, null, null, null, null, null, null, null, null, null);
        });

        assertThat(stored()).containsExactly("(\"a b\",7,8,,,,,,,,{},,,)", "(12,,,,,,,,,,,,,)");
    }

    @Test
    void shouldKeepNoRowWhereOneIsWrong() {
        Object[] good = { "good", 1, null, null, null, null, null, null, null, null, null, null, null, null };
        Object[] wrong = { "wrong", "one", null, null, null, null, null, null, null, null, null, null, null, null };

        assertThatThrownBy(() -> database.copy(COLUMNS, rows -> {
            rows.row(good);
            rows.row(wrong);
        })).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> database.copy(COLUMNS, rows -> {
            rows.row(good);
            rows.row("too few");
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("1 cells for 14 columns");

        assertThat(stored()).isEmpty();
    }
}
