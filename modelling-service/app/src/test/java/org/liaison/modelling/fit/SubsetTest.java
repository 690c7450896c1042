package org.liaison.modelling.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.modelling.data.ColumnKind;
import org.liaison.modelling.data.Values;
import org.liaison.stats.SpecificationException;

class SubsetTest {

    private static final int LONGEST = 500;
    private static final Map<String, ColumnKind> KINDS = new LinkedHashMap<>(
            Map.of("year", ColumnKind.INTEGER, "gdp", ColumnKind.NUMBER, "partner", ColumnKind.TEXT));
    private static final Map<String, Values> VALUES = Map.of("year",
            Values.of(new double[] { 2011, 2012, 2013, Double.NaN }), "gdp", Values.of(new double[] { 1.5, 2, Double.NaN, 4 }),
            "partner", Values.of(new String[] { "ARM", "UKR", null, "SWE" }));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "year <= 2012; 0 1",
            "gdp > 1; 0 1 3",
            "gdp == 2; 1",
            "gdp in [1.5, 4]; 0 3",
            "gdp in [2, 4]; 1 3",
            "year in [2011, 2013]; 0 2",
            "year > 2011.5; 1 2",
            "gdp * 2 >= 4; 1 3",
            "-gdp < -1; 0 1 3",
            "gdp + year > 2013; 1",
            "(year > 2011 ? gdp : 9) > 3; 0",
            "year % 2 == 0; 1",
            "partner != 'UKR'; 0 3",
            "partner in ['ARM', 'SWE'] && year == 2011; 0",
            "gdp == null; 2",
            "gdp != null && partner != null; 0 1 3",
            "gdp > 1 || year == 2013; 0 1 2 3",
            "!(partner == 'ARM'); 1 3",
            "partner.startsWith('A') || partner.matches('S.E'); 0 3",
    })
    void shouldSelectTheRowsForWhichTheConditionIsTrue(String condition, String rows) {
        Subset subset = Subset.compile(condition, KINDS, LONGEST);

        int[] selected = subset.rows(4, VALUES);

        assertThat(selected).containsExactly(
                java.util.Arrays.stream(rows.strip().split(" ")).mapToInt(Integer::parseInt).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = { "year", "yaer > 1", "year >", "partner > 3", "gdp == 'x'", "[1, 2].all(x, x > 0)", "year + 1",
            "foo(year)", "partner.year > 1" })
    void shouldRefuseWhatIsNoConditionOverColumns(String condition) {
        assertThatThrownBy(() -> Subset.compile(condition, KINDS, LONGEST)).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo("subset"));
    }

    @Test
    void shouldNameAnUnknownColumn() {
        assertThatThrownBy(() -> Subset.compile("year > 1 && gpd > 2", KINDS, LONGEST)).hasMessageContaining("'gpd'");
    }

    @Test
    void shouldNameTheRowInWhichACompleteConditionFails() {
        Subset subset = Subset.compile("10 / (year - 2012) > 0", KINDS, LONGEST);

        assertThatThrownBy(() -> subset.rows(4, VALUES)).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.row()).isEqualTo(1));
    }

    @Test
    void shouldSayThatNoRowIsLeft() {
        Subset subset = Subset.compile("year > 3000", KINDS, LONGEST);

        assertThatThrownBy(() -> subset.rows(4, VALUES)).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo("subset")).hasMessageContaining("none of the 4 rows");
    }

    @Test
    void shouldBoundTheSizeOfACondition() {
        assertThatThrownBy(() -> Subset.compile("(".repeat(60) + "true" + ")".repeat(60), KINDS, LONGEST))
                .hasMessageContaining("brackets");
        assertThatThrownBy(() -> Subset.compile("year > 1 && ".repeat(60) + "true", KINDS, LONGEST))
                .hasMessageContaining("500");
    }
}
