package org.liaison.indicators.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.liaison.indicators.country.NatoMembership;
import org.liaison.indicators.indicator.Operation;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.neighbour.NeighbourList;

/** Computes variables cell by cell; a missing input makes a missing value, never a zero. */
record Evaluation(Plan plan, Cells cells, FlowTotals flows, NeighbourList neighbours, NatoMembership nato) {

    Double value(String variable, String iso3, int year) {
        Operation operation = plan.variable(variable).operation();
        if (operation instanceof Operation.Indicator indicator) {
            return cells.get(indicator.codes().get(0), iso3, year);
        }
        if (operation instanceof Operation.Log10Product product) {
            return log10Product(product.variables(), iso3, year);
        }
        if (operation instanceof Operation.Mean mean) {
            return mean(mean.codes(), iso3, year);
        }
        if (operation instanceof Operation.StrongestNeighbour neighbour) {
            Double own = value(neighbour.variable(), iso3, year);
            return own == null ? null
                    : strongest(neighbour.variable(), iso3, year).map(other -> other.value() - own).orElse(null);
        }
        return flows.share(iso3, year);
    }

    private Double log10Product(List<String> variables, String iso3, int year) {
        double product = 1;
        for (String variable : variables) {
            Double value = value(variable, iso3, year);
            if (value == null) {
                return null;
            }
            product *= value;
        }
        return product > 0 && Double.isFinite(product) ? Math.log10(product) : null;
    }

    private Double mean(List<String> codes, String iso3, int year) {
        double sum = 0;
        for (String code : codes) {
            Double value = cells.get(code, iso3, year);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum / codes.size();
    }

    /** The neighbours that are not in NATO at the end of the year, with and without data. */
    List<Strongest> candidates(String variable, String iso3, int year) {
        return neighbours.of(iso3, year).stream().filter(neighbour -> !nato.isMember(neighbour.iso3(), year))
                .map(neighbour -> new Strongest(neighbour.iso3(), neighbour.kind(), value(variable, neighbour.iso3(), year)))
                .toList();
    }

    Optional<Strongest> strongest(String variable, String iso3, int year) {
        return candidates(variable, iso3, year).stream().filter(candidate -> candidate.value() != null)
                .max(Comparator.comparing(Strongest::value));
    }
}
