package org.liaison.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.liaison.standalone.sample.covariate.CellCovariates;
import org.liaison.standalone.sample.covariate.CovariatePanel;
import org.liaison.standalone.sample.covariate.Simulation;
import org.liaison.standalone.sample.seed.Dice;

class CountProcessTest {

    private final List<CellCovariates> panel = CovariatePanel.derive(Simulation.draw(3), 2011, 2018);

    @Test
    void shouldExpectTheNumberAskedFor() {
        var means = new CountProcess(3, SampleOptions.defaults(), panel).means();

        assertThat(means.values().stream().mapToDouble(mean -> mean).sum()).isCloseTo(1900, within(1e-6));
    }

    @Test
    void shouldLetTheLogMeanMoveWithTheCovariatesByTheCoefficients() {
        var process = new CountProcess(3, SampleOptions.defaults(), panel);
        var means = process.means();
        // Given two partners and two years, partner and year effects drop out of the double difference.
        CellCovariates a = cell("FIN", 2012), b = cell("FIN", 2016), c = cell("JOR", 2012), d = cell("JOR", 2016);

        double change = Math.log(means.get(b) / means.get(a)) - Math.log(means.get(d) / means.get(c));

        assertThat(change).isCloseTo(index(b) - index(a) - index(d) + index(c), within(1e-9));
    }

    @Test
    void shouldDrawNegativeBinomialCountsWithTheGivenMeanAndVariance() {
        var dice = Dice.of(1, "moments");
        var draws = new ArrayList<Integer>();
        for (int i = 0; i < 40_000; i++) {
            draws.add(dice.negativeBinomial(6, 0.12));
        }

        double mean = draws.stream().mapToInt(draw -> draw).average().orElseThrow();
        double variance = draws.stream().mapToDouble(draw -> (draw - mean) * (draw - mean)).average().orElseThrow();
        assertThat(mean).isCloseTo(6, within(0.06));
        assertThat(variance).isCloseTo(6 + 0.12 * 36, within(0.35));
    }

    @Test
    void shouldGiveEachCovariateRoomToMoveWithinPartners() {
        assertThat(movement(panel, CellCovariates::power)).isGreaterThan(0.12);
        assertThat(movement(panel, cell -> cell.powerDifference() == null ? 0 : cell.powerDifference())).isGreaterThan(0.15);
        assertThat(movement(panel, CellCovariates::democracy)).isGreaterThan(0.035);
        assertThat(movement(panel, CellCovariates::stability)).isGreaterThan(0.18);
        assertThat(movement(panel, CellCovariates::trade)).isGreaterThan(0.035);
        assertThat(movement(panel, CellCovariates::globalisation)).isGreaterThan(2);
    }

    private static double movement(List<CellCovariates> panel, ToDoubleFunction<CellCovariates> variable) {
        double sum = 0;
        for (CellCovariates cell : panel) {
            double mean = panel.stream().filter(other -> other.iso3().equals(cell.iso3())).mapToDouble(variable).average()
                    .orElseThrow();
            sum += Math.pow(variable.applyAsDouble(cell) - mean, 2);
        }
        return Math.sqrt(sum / panel.size());
    }

    private CellCovariates cell(String iso3, int year) {
        return panel.stream().filter(row -> row.iso3().equals(iso3) && row.year() == year).findFirst().orElseThrow();
    }

    private static double index(CellCovariates x) {
        return 1.2 * x.power() - 0.7 * x.powerDifference() + 2.5 * x.democracy() - 0.45 * x.stability() + 2.5 * x.trade()
                + 0.05 * x.globalisation();
    }
}
