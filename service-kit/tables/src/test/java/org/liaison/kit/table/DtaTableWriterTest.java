package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DtaTableWriterTest {

    private static final String NAME = "x";

    @TempDir
    Path folder;

    /** The independent readers. */
    enum Reader {
        HAVEN {
            @Override
            Foreign.Read read(Path file) throws IOException, InterruptedException {
                return Foreign.haven(file);
            }

            /** It takes spaces at the end for padding. */
            @Override
            String text(String text) {
                return text.replaceAll(" +$", "");
            }
        },
        PANDAS {
            @Override
            Foreign.Read read(Path file) throws IOException, InterruptedException {
                return Foreign.pandas(file);
            }
        };

        abstract Foreign.Read read(Path file) throws IOException, InterruptedException;

        String text(String text) {
            return text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadBackEveryAwkwardRow(Reader reader) throws IOException, InterruptedException {
        for (long seed = 1; seed <= 3; seed++) {
            var table = Awkward.table(seed);

            var read = reader.read(Awkward.file(folder, table, TableFormat.DTA));

            assertThat(read.rows()).isEqualTo(120);
            for (Column column : table.columns()) {
                boolean text = column.type() == ColumnType.TEXT || column.name().equals("big");
                assertThat(read.columns().get(column.name())).as(column.name()).containsExactlyElementsOf(
                        Awkward.cells(table, column.name()).stream().map(c -> text ? reader.text(textOf(c)) : number(c))
                                .collect(Collectors.toList()));
            }
        }
    }

    /** Stata knows no missing text. */
    private static String textOf(Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** Numbers are read as doubles, true as 1; days as days. */
    private static Object number(Object cell) {
        if (cell instanceof Boolean bool) {
            return bool ? 1.0 : 0.0;
        }
        return cell instanceof Number number ? Double.valueOf(number.doubleValue()) : cell;
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepTextAroundAndBeyondTheFixedWidthLimit(Reader reader) throws IOException, InterruptedException {
        var columns = List.of(Column.text("fits", "Fits"), Column.text("long", "Long"), Column.text("emoji", ""));
        var rows = List.<Object[]> of(new Object[] { "a".repeat(2045), "b".repeat(2046), "😀".repeat(600) },
                new Object[] { "", null, "" }, new Object[] { "é".repeat(1022), "c".repeat(100_000), "short" });

        var read = reader.read(Awkward.file(folder, Table.of("texts", columns, rows), TableFormat.DTA));

        assertThat(read.columns().keySet()).containsExactly("fits", "_long", "emoji");
        assertThat(read.columns().get("fits")).containsExactly("a".repeat(2045), "", "é".repeat(1022));
        assertThat(read.columns().get("_long")).containsExactly("b".repeat(2046), "", "c".repeat(100_000));
        assertThat(read.columns().get("emoji")).containsExactly("😀".repeat(600), "", "short");
    }

    @ParameterizedTest
    @EnumSource
    void shouldLabelVariablesAndCutLabelsAtEightyCharacters(Reader reader) throws IOException, InterruptedException {
        var columns = List.of(Column.integer("a", "é".repeat(79) + "😀" + "cut"), Column.integer("b", ""));

        var read = reader.read(Awkward.file(folder, Table.of("labels", columns, List.of()), TableFormat.DTA));

        assertThat(read.rows()).isZero();
        assertThat(read.labels()).containsEntry("a", "é".repeat(79) + "😀").containsEntry("b", "b");
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveLongAndInvalidNamesValidDifferentOnes(Reader reader) throws IOException, InterruptedException {
        String stem = "a_very_long_variable_name_of_";
        var columns = List.of(Column.integer(stem + "thirty_three_1", ""), Column.integer(stem + "thirty_three_2", ""),
                Column.integer("2nd", ""), Column.integer("a.b", ""), Column.integer("a_b", ""), Column.integer("größe", ""));

        var read = reader
                .read(Awkward.file(folder, Table.of("names", columns, List.<Object[]> of(new Object[6])), TableFormat.DTA));

        assertThat(read.columns().keySet()).containsExactly("a_very_long_variable_name_of_thi",
                "a_very_long_variable_name_of_t_2", "_2nd", "a_b_2", "a_b", "größe");
    }

    @ParameterizedTest
    @EnumSource
    void shouldStoreWholeNumbersWithoutLosingADigit(Reader reader) throws IOException, InterruptedException {
        assertThat(whole(reader, 2_147_483_620L, null, -2_147_483_647L))
                .containsExactly(2_147_483_620.0, null, -2_147_483_647.0);
        assertThat(whole(reader, 2_147_483_621L, null, 9_007_199_254_740_992L))
                .containsExactly(2_147_483_621.0, null, 9_007_199_254_740_992.0);
        assertThat(whole(reader, 9_007_199_254_740_993L, null, Long.MIN_VALUE))
                .containsExactly("9007199254740993", "", "-9223372036854775808");
    }

    private List<Object> whole(Reader reader, Long... numbers) throws IOException, InterruptedException {
        var table = Awkward.column(Column.integer(NAME, ""), (Object[]) numbers);
        return reader.read(Awkward.file(folder, table, TableFormat.DTA)).columns().get(NAME);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStoreDecimalsThatStataTakesForMissingAsText(Reader reader) throws IOException, InterruptedException {
        var table = Awkward.column(Column.decimal(NAME, ""), 0x1p1023, 1.5, null);

        assertThat(reader.read(Awkward.file(folder, table, TableFormat.DTA)).columns().get(NAME))
                .containsExactly("8.98846567431158E307", "1.5", "");
    }

    @Test
    void shouldWriteTheSameBytesForTheSameRows() {
        assertThat(Awkward.bytes(Awkward.table(1), TableFormat.DTA))
                .isEqualTo(Awkward.bytes(Awkward.table(1), TableFormat.DTA));
    }

    @Test
    void shouldWriteTheSectionsWhereTheMapSaysTheyAre() {
        byte[] file = Awkward.bytes(Awkward.table(1), TableFormat.DTA);
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        var map = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int position = latin.indexOf("<map>") + "<map>".length();
        var tags = Arrays.asList("<stata_dta>", "<map>", "<variable_types>", "<varnames>", "<sortlist>", "<formats>",
                "<value_label_names>", "<variable_labels>", "<characteristics>", "<data>", "<strls>", "<value_labels>",
                "</stata_dta>");

        for (String tag : tags) {
            assertThat(latin.substring((int) map.getLong(position))).startsWith(tag);
            position += Long.BYTES;
        }
        assertThat(map.getLong(position)).isEqualTo(file.length);
    }

    @Test
    void shouldLeaveOutZeroCharactersThatWouldEndAText() throws IOException, InterruptedException {
        var table = Awkward.column(Column.text(NAME, ""), "a\0b");

        assertThat(Foreign.haven(Awkward.file(folder, table, TableFormat.DTA)).columns().get(NAME)).containsExactly("ab");
    }

    @Test
    void shouldKeepDaysLongBeforeStataWasBorn() throws IOException, InterruptedException {
        var table = Awkward.column(Column.date(NAME, ""), LocalDate.of(-44, 3, 15), LocalDate.of(1959, 12, 31));

        assertThat(Foreign.haven(Awkward.file(folder, table, TableFormat.DTA)).columns().get(NAME))
                .containsExactly(LocalDate.of(-44, 3, 15), LocalDate.of(1959, 12, 31));
    }
}
