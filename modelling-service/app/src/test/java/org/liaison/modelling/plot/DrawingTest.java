package org.liaison.modelling.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.modelling.plot.ForestPlot.Row;

/** Pictures without a service. */
class DrawingTest {

    private static final Heading HEADING = new Heading("Coefficients of y", "poisson; pooled; n = 8", null);

    @Test
    void shouldDrawEstimatesWithoutErrorsHollow() {
        String svg = forest(HEADING, new Row("a", 1, 0.5, 1.5), new Row("b", 2, null, null));

        assertThat(svg).containsOnlyOnce("stroke-width=\"1.8\"").contains("Hollow: no standard error.", "b: 2.000</title>");
        assertThat(forest(HEADING, new Row("a", 1, 0.5, 1.5))).doesNotContain("Hollow");
    }

    @Test
    void shouldWarnOfAFitThatDidNotConverge() {
        Heading heading = new Heading("Coefficients of y", "poisson", "The estimation did not converge.");

        assertThat(forest(heading, new Row("a", 1, 0.5, 1.5))).contains(">The estimation did not converge.</text>");
    }

    @Test
    void shouldBreakLongHeadingsAndShortenLongNames() {
        Heading heading = new Heading("A".repeat(300), "first part of the model; ".repeat(12) + "last", null);

        String svg = forest(heading, new Row("n".repeat(90), 1, 0.5, 1.5));

        assertThat(svg.split(">first part of the model;")).hasSizeGreaterThan(3);
        assertThat(svg).contains(">" + "n".repeat(43) + "\u2026</text>", "n".repeat(90) + ": 1.000", "A\u2026</text>");
    }

    @Test
    void shouldReplaceWhatXmlCannotHold() {
        assertThat(forest(HEADING, new Row("a\u0000<b>\ud800&", 1, 0.5, 1.5))).contains("a\ufffd&lt;b&gt;\ufffd&amp;");
    }

    @Test
    void shouldLeaveFittedMeansOfZeroOffALogarithmicAxisAndCountThem() {
        double[] means = { 0, 1, 2, 4 };
        double[] residuals = { 0, -1, 0.5, Double.NaN };

        String svg = text(new ResidualPlot(HEADING, "Pearson residual", means, residuals, true).draw());

        assertThat(svg.split("class=\"mark\"")).hasSize(3);
        assertThat(svg).contains("Not shown: 2 rows");
        assertThat(text(new ResidualPlot(HEADING, "Pearson residual", means, new double[4], false).draw()))
                .doesNotContain("Not shown");
    }

    @Test
    void shouldDescribeTheSupportOfAModerator() {
        Support few = Support.of(new double[] { 3, 1, 1, 2, 3, 3 });
        Support many = Support.of(java.util.stream.IntStream.rangeClosed(0, 300).mapToDouble(i -> i).toArray());

        assertThat(few.isDiscrete()).isTrue();
        assertThat(few.grid()).containsExactly(1, 2, 3);
        assertThat(few.counts()).containsExactly(2, 1, 3);
        assertThat(many.isDiscrete()).isFalse();
        assertThat(many.grid()).startsWith(0).endsWith(300).hasSize(25);
        assertThat(many.edges()).hasSize(31);
        assertThat(Arrays.stream(many.counts()).sum()).isEqualTo(301);
    }

    private static String forest(Heading heading, Row... rows) {
        return text(new ForestPlot(heading, "Coefficient", List.of(rows), false).draw());
    }

    private static String text(byte[] svg) {
        return new String(svg, StandardCharsets.UTF_8);
    }
}
