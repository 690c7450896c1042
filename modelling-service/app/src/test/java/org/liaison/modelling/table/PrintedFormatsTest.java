package org.liaison.modelling.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedFormatsTest {

    private static final PrintedTable TABLE = new PrintedTable("Models of a_b & <c>", List.of("(1)"), List.of("a_b"),
            List.of(new PrintedTable.Row("I(x^2) | 50%", List.of(new PrintedTable.Cell("-1.250", "**"))),
                    new PrintedTable.Row("", List.of(PrintedTable.Cell.of("(7.690e-13)")))),
            List.of(new PrintedTable.Row("N", List.of(PrintedTable.Cell.of("312")))), List.of(Stars.LEGEND));

    @Test
    void shouldEscapeHtml() {
        assertThat(HtmlTable.write(TABLE))
                .contains("<title>Models of a_b &amp; &lt;c&gt;</title>", "<td>-1.250<sup>**</sup></td>",
                        "** p &lt; 0.05")
                .doesNotContain("<c>");
    }

    @Test
    void shouldEscapeLatex() {
        assertThat(LatexTable.write(TABLE)).contains("\\caption{Models of a\\_b \\& \\textless{}c\\textgreater{}}",
                "I(x\\textasciicircum{}2) \\textbar{} 50\\% & $-1.250^{**}$ \\\\", "& $(7.690 \\times 10^{-13})$ \\\\");
    }

    @Test
    void shouldEscapeMarkdown() {
        assertThat(MarkdownTable.write(TABLE)).contains("**Models of a\\_b \\& \\<c\\>**", "| I(x^2) \\| 50% | -1.250\\*\\* |");
    }

    @ParameterizedTest
    @CsvSource({ "0,0.000", "1.2345,1.234", "-703.37,-703.370", "0.0004,4.000e-04", "-7.69e-13,-7.690e-13", "0.0006,0.001",
            "2.5e12,2.500e+12" })
    void shouldRoundToThreeDecimalsOrPowersOfTen(double value, String printed) {
        assertThat(Rounded.of(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({ "0.0099,***", "0.01,**", "0.049,**", "0.05,*", "0.1,''", "0.5,''" })
    void shouldSetStarsBelowTheLevels(double p, String stars) {
        assertThat(Stars.of(p)).isEqualTo(stars);
    }
}
