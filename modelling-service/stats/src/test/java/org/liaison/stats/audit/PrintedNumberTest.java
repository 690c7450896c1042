package org.liaison.stats.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What printed digits say. */
class PrintedNumberTest {

    @ParameterizedTest
    @CsvSource({
            "0.50, 0.495, 0.505, 0.51",
            "+0.50, 0.495, 0.505, 0.51",
            ".5, 0.45, 0.55, 0.6",
            "5., 4.5, 5.5, 6",
            "12, 11.5, 12.5, 13",
            "1e3, 500, 1500, 2000",
            "2.45e-12, 2.445e-12, 2.455e-12, 2.46e-12",
            "6.05E-13, 6.045e-13, 6.055e-13, 6.06e-13",
            "' 0.022 ', 0.0215, 0.0225, 0.023",
    })
    void shouldTakeThePrintedDecimalsForTheRange(String text, BigDecimal low, BigDecimal high, BigDecimal cut) {
        PrintedNumber number = PrintedNumber.parse(text);

        assertThat(number.interval(Strictness.ROUND).low()).isEqualByComparingTo(low);
        assertThat(number.interval(Strictness.ROUND).high()).isEqualByComparingTo(high);
        assertThat(number.interval(Strictness.ROUND_OR_TRUNCATE).low()).isEqualByComparingTo(low);
        assertThat(number.interval(Strictness.ROUND_OR_TRUNCATE).high()).isEqualByComparingTo(cut);
        assertThat(number.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-0.71", "\u22120.71", "\u20130.71" })
    void shouldReadEveryMinusAndCutTowardsZero(String text) {
        PrintedNumber number = PrintedNumber.parse(text);

        assertThat(number.interval(Strictness.ROUND)).hasToString("-0.715 to -0.705");
        assertThat(number.interval(Strictness.ROUND_OR_TRUNCATE)).hasToString("-0.72 to -0.705");
    }

    @Test
    void shouldTakeTheSignOfAPrintedZeroWhereItHasOne() {
        assertThat(ends("0.00", Strictness.ROUND)).isEqualTo("-0.005 to 0.005");
        assertThat(ends("0.00", Strictness.ROUND_OR_TRUNCATE)).isEqualTo("-0.01 to 0.01");
        assertThat(ends("-0.00", Strictness.ROUND)).isEqualTo("-0.005 to 0");
        assertThat(ends("-0.00", Strictness.ROUND_OR_TRUNCATE)).isEqualTo("-0.01 to 0");
    }

    @Test
    void shouldGiveBareNumbersTheDecimalsOfTheTableOrMore() {
        assertThat(PrintedNumber.of(new BigDecimal("0.5"), 2)).isEqualTo(PrintedNumber.parse("0.50"));
        assertThat(PrintedNumber.of(new BigDecimal("-0.022"), 2)).isEqualTo(PrintedNumber.parse("-0.022"));
        assertThat(PrintedNumber.of(new BigDecimal("12"), 0)).isEqualTo(PrintedNumber.parse("12"));
        assertThat(PrintedNumber.of(new BigDecimal("0"), 1).negative()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ".", "-", "n.s.", "0,71", "1.2.3", "(0.71)", "0.71***", "NaN", "Infinity", "0x1", "1e",
            "1e1000",
            "--1", "1 2" })
    void shouldRefuseWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> PrintedNumber.parse(text)).isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("'" + text + "' is not a number");
    }

    @ParameterizedTest
    @CsvSource({
            "0, 0", "10, 10", "1E+1, 10", "12345678, 12345678", "123456789, 1.2345679E+8", "0.123456785, 0.12345679",
            "0.10, 0.1", "-1020.315, -1020.315", "2.45E-12, 2.45E-12", "1E+7, 10000000", "1E+8, 1E+8", "0.0000012, 0.0000012",
    })
    void shouldWriteNumbersForReaders(BigDecimal value, String text) {
        assertThat(Interval.readable(value)).isEqualTo(text);
    }

    private static String ends(String text, Strictness strictness) {
        return PrintedNumber.parse(text).interval(strictness).toString();
    }
}
