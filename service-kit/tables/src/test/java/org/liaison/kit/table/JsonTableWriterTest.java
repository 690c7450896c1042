package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class JsonTableWriterTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void shouldWriteAnArrayOfObjectsWithTypedValues() {
        var table = Table.of("t", Awkward.COLUMNS, List.<Object[]> of(
                new Object[] { "FRA", "a \"b\"", 2011, 5L, 0.1, true, LocalDate.of(2011, 3, 1) }, new Object[7]));

        assertThat(Awkward.text(table, TableFormat.JSON)).isEqualTo("""
                [{"iso3":"FRA","headline":"a \\"b\\"","year":2011,"big":5,"p_value":0.1,"counted":true,"day":"2011-03-01"},\
                {"iso3":null,"headline":null,"year":null,"big":null,"p_value":null,"counted":null,"day":null}]""");
    }

    @Test
    void shouldWriteNumbersThatAreNotFiniteAsMissing() {
        var table = Awkward.column(Column.decimal("x", ""), Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

        assertThat(Awkward.text(table, TableFormat.JSON)).isEqualTo("[{\"x\":null},{\"x\":null},{\"x\":null}]");
    }

    @Test
    void shouldKeepSmallNumbersAndWriteEachInItsShortestForm() throws IOException {
        var random = new Random(11);
        var numbers = new ArrayList<Object>(List.of(1e-300, 1e-17, 1e23, 2e-3, 0x1p-44, Double.MIN_VALUE, Double.MAX_VALUE));
        random.doubles(2_000).forEach(numbers::add);

        var lines = Awkward.text(Awkward.column(Column.decimal("x", ""), numbers.toArray()), TableFormat.NDJSON).lines()
                .toList();

        for (int i = 0; i < numbers.size(); i++) {
            String written = lines.get(i).substring("{\"x\":".length(), lines.get(i).length() - 1);
            assertThat(Double.valueOf(written)).isEqualTo(numbers.get(i));
            assertThat(digits(written)).as(written).isLessThanOrEqualTo(fewestDigits((Double) numbers.get(i)));
        }
    }

    private static int digits(String number) {
        return number.replaceAll("[eE].*", "").replaceAll("[-.]", "").replaceAll("^0+", "").replaceAll("0+$", "").length();
    }

    /** At least two, because the form always has a digit on each side of the point. */
    private static int fewestDigits(double number) {
        int digits = 2;
        while (Double.parseDouble(String.format(Locale.ROOT, "%." + (digits - 1) + "e", number)) != number) {
            digits++;
        }
        return digits;
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldReadBackEveryAwkwardRowFromNdjson(long seed) throws IOException {
        var table = Awkward.table(seed);

        var lines = Awkward.text(table, TableFormat.NDJSON).split("\n", -1);

        assertThat(lines).hasSize(121);
        for (Column column : table.columns()) {
            var expected = Awkward.cells(table, column.name());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(value(mapper.readTree(lines[i]).get(column.name()), column.type())).isEqualTo(expected.get(i));
            }
        }
    }

    private static Object value(JsonNode node, ColumnType type) {
        if (node.isNull()) {
            return null;
        }
        return switch (type) {
            case TEXT -> node.textValue();
            case INTEGER -> node.longValue();
            case DECIMAL -> node.doubleValue();
            case BOOLEAN -> node.booleanValue();
            case DATE -> LocalDate.parse(node.textValue());
        };
    }

    @Test
    void shouldReplaceAnUnpairedSurrogate() {
        assertThat(Awkward.text(Awkward.column(Column.text("x", ""), "a\uD83D!"), TableFormat.NDJSON))
                .isEqualTo("{\"x\":\"a\uFFFD!\"}\n");
    }

    @Test
    void shouldWriteNothingForNoRowsInNdjsonAndAnEmptyArrayInJson() {
        var table = Table.of("t", Awkward.COLUMNS, List.of());

        assertThat(Awkward.text(table, TableFormat.NDJSON)).isEmpty();
        assertThat(Awkward.text(table, TableFormat.JSON)).isEqualTo("[]");
    }

    @Test
    void shouldLeaveTheArrayOpenWhenTheTableFails() {
        var out = new ByteArrayOutputStream();
        var table = Awkward.column(Column.integer("x", ""), 1, "two");

        assertThatThrownBy(() -> TableFormat.JSON.writer().write(table, null, -1, out))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("column x");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("]");
    }
}
