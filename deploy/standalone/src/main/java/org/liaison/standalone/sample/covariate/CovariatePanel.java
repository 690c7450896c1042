package org.liaison.standalone.sample.covariate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hipparchus.util.FastMath;

/**
 * Derives the covariates of the model from the values in the files; written apart from indicators-service, which must find the
 * same.
 */
public final class CovariatePanel {

    private final Simulation simulation;
    private final Neighbours neighbours;
    private final Map<String, double[]> tradeSums = new HashMap<>();

    private CovariatePanel(Simulation simulation, Neighbours neighbours) {
        this.simulation = simulation;
        this.neighbours = neighbours;
        for (TradeFlow flow : simulation.trade()) {
            add(flow.from(), flow.to(), flow);
            add(flow.to(), flow.from(), flow);
        }
    }

    /** Rows of all partners over the years, by partner, then year. */
    public static List<CellCovariates> derive(Simulation simulation, int firstYear, int lastYear) {
        var panel = new CovariatePanel(simulation, Neighbours.shipped());
        var rows = new ArrayList<CellCovariates>();
        for (String partner : simulation.partners()) {
            for (int year = firstYear; year <= lastYear; year++) {
                rows.add(panel.cell(partner, year));
            }
        }
        return rows;
    }

    private CellCovariates cell(String partner, int year) {
        double[] sums = tradeSums.get(partner + year);
        double democracy = 0;
        for (double index : simulation.democracy(partner).get(year)) {
            democracy += index / 5;
        }
        return new CellCovariates(partner, year, power(partner, year), powerDifference(partner, year), democracy,
                simulation.stability(partner).get(year), sums[0] / sums[1], simulation.globalisation(partner).get(year));
    }

    private double power(String iso3, int year) {
        var output = simulation.output(iso3).get(year);
        return FastMath.log10(output.gdp() * output.perCapita());
    }

    private Double powerDifference(String partner, int year) {
        var strongest = neighbours.of(partner).stream()
                .filter(neighbour -> !NatoMembers.isMember(neighbour, year) && simulation.output(neighbour) != null)
                .mapToDouble(neighbour -> power(neighbour, year)).max();
        return strongest.isPresent() ? (Double) (strongest.getAsDouble() - power(partner, year)) : null;
    }

    private void add(String country, String counterpart, TradeFlow flow) {
        double[] sums = tradeSums.computeIfAbsent(country + flow.year(), key -> new double[2]);
        sums[0] += NatoMembers.isMember(counterpart, flow.year()) ? flow.value() : 0;
        sums[1] += flow.value();
    }
}
