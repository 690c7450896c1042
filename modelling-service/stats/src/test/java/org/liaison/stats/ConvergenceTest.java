package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.summary.NoteCode;

/** What happens where data leave numbers behind. */
class ConvergenceTest {

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "NEGBIN1", "NEGBIN2" })
    void shouldRefuseAnOffsetBeyondAllNumbers(Family family) {
        Frame panel = Families.panel(1, family, 12, 6);
        double[] offset = new double[panel.rows()];
        offset[3] = 5000;
        offset[4] = -5000;

        assertThatThrownBy(() -> Estimator.fit(Panels.with(panel, "o", offset),
                FitSpec.builder("y ~ x", family).offset("o").build()))
                .isInstanceOf(SpecificationException.class).hasMessageContaining("offset");
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldSayWhyWhereItDoesNotConverge(Family family) {
        for (double size : new double[] { 20, 100, 600 }) {
            Frame panel = Families.panel(1, family, 12, 6);
            double[] offset = new double[panel.rows()];
            Arrays.setAll(offset, i -> size * (i % 5 - 2));
            FitResult fit;
            try {
                fit = Estimator.fit(Panels.with(panel, "o", offset), FitSpec.builder("y ~ x", family).offset("o").build());
            } catch (SpecificationException e) {
                continue;
            }
            boolean noted = fit.notes().stream()
                    .anyMatch(n -> n.code() == NoteCode.NOT_CONVERGED && n.message().contains("steps"));
            assertThat(noted).as(family + " " + size + fit.notes()).isEqualTo(!fit.summary().converged());
            assertThat(fit.coefficients()).allSatisfy(c -> assertThat(c.estimate()).isFinite());
        }
    }
}
