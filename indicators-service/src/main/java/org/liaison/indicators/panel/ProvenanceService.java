package org.liaison.indicators.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.NatoMembership;
import org.liaison.indicators.indicator.Definition;
import org.liaison.indicators.indicator.Operation;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.observation.ObservationRepository;

/** Follows a cell of a panel back to rows and columns of publishers' files. */
@Singleton
class ProvenanceService {

    private final PanelPreparation preparation;
    private final ObservationRepository observations;
    private final NatoMembership nato;

    ProvenanceService(PanelPreparation preparation, ObservationRepository observations, NatoMembership nato) {
        this.preparation = preparation;
        this.observations = observations;
        this.nato = nato;
    }

    /** @param query one partner, one year, one variable */
    ProvenanceView trace(PanelQuery query) {
        Prepared panel = preparation.prepare(query);
        Evaluation evaluation = preparation.load(panel);
        Definition variable = panel.plan().variables().get(0);
        String iso3 = query.partners().get(0);
        int year = query.years().get(0);
        Set<Leaf> leaves = new LinkedHashSet<>();
        collect(panel.plan(), evaluation, variable.name(), iso3, year, leaves);
        Double value = evaluation.value(variable.name(), iso3, year);
        List<ProvenanceView.Input> inputs = inputs(panel.plan(), leaves, year);
        ProvenanceView.Neighbourhood neighbourhood = neighbourhood(panel, evaluation, variable, iso3, year);
        return new ProvenanceView(iso3, year, variable.name(), value, panel.plan().unit(variable), variable.formula(),
                variable.version(), inputs, neighbourhood, value != null ? null : note(leaves, inputs, neighbourhood));
    }

    /** A number that a derivation asks for, there or not. */
    private record Leaf(String code, String iso3) {
    }

    private static void collect(Plan plan, Evaluation evaluation, String variable, String iso3, int year, Set<Leaf> leaves) {
        Operation operation = plan.variable(variable).operation();
        if (operation instanceof Operation.Indicator indicator) {
            leaves.add(new Leaf(indicator.codes().get(0), iso3));
        } else if (operation instanceof Operation.Log10Product product) {
            product.variables().forEach(input -> collect(plan, evaluation, input, iso3, year, leaves));
        } else if (operation instanceof Operation.Mean mean) {
            mean.codes().forEach(code -> leaves.add(new Leaf(code, iso3)));
        } else if (operation instanceof Operation.StrongestNeighbour neighbour) {
            collect(plan, evaluation, neighbour.variable(), iso3, year, leaves);
            evaluation.strongest(neighbour.variable(), iso3, year)
                    .ifPresent(other -> collect(plan, evaluation, neighbour.variable(), other.iso3(), year, leaves));
        } else if (operation instanceof Operation.MemberShare share) {
            leaves.add(new Leaf(share.code(), iso3));
        }
    }

    private List<ProvenanceView.Input> inputs(Plan plan, Set<Leaf> leaves, int year) {
        List<ProvenanceView.Input> inputs = new ArrayList<>();
        for (Leaf leaf : leaves) {
            StoredSeries series = plan.series().get(leaf.code());
            observations.cells(List.of(series.id()), leaf.iso3(), year).forEach(cell -> {
                String other = leaf.iso3().equals(cell.iso3()) ? cell.counterpart() : cell.iso3();
                inputs.add(new ProvenanceView.Input(leaf.code(), cell.iso3(), cell.counterpart(),
                        cell.counterpart() == null ? null : Boolean.valueOf(nato.isMember(other, year)), cell.year(),
                        cell.value(),
                        series.unit(), series.vintage(), series.source(), series.vintageLabel(), series.sha256(), cell.row(),
                        cell.column()));
            });
        }
        return inputs;
    }

    private static ProvenanceView.Neighbourhood neighbourhood(Prepared panel, Evaluation evaluation, Definition variable,
            String iso3, int year) {
        if (!(variable.operation() instanceof Operation.StrongestNeighbour neighbour)) {
            return null;
        }
        Optional<Strongest> strongest = evaluation.strongest(neighbour.variable(), iso3, year);
        return new ProvenanceView.Neighbourhood(panel.neighbours().name(), panel.neighbours().vintage(),
                strongest.map(Strongest::iso3).orElse(null), evaluation.candidates(neighbour.variable(), iso3, year).stream()
                        .map(one -> new ProvenanceView.Candidate(one.iso3(), one.kind(), one.value())).toList());
    }

    private static String note(Set<Leaf> leaves, List<ProvenanceView.Input> inputs,
            ProvenanceView.Neighbourhood neighbourhood) {
        Map<String, String> missing = new TreeMap<>();
        leaves.stream().filter(leaf -> inputs.stream().noneMatch(input -> input.indicator().equals(leaf.code())
                && (leaf.iso3().equals(input.iso3()) || leaf.iso3().equals(input.counterpart()))))
                .forEach(leaf -> missing.put(leaf.code() + " of " + leaf.iso3(), leaf.iso3()));
        if (!missing.isEmpty()) {
            return "There is no value of " + String.join(", ", missing.keySet()) + " in this year.";
        }
        if (neighbourhood != null && neighbourhood.candidates().isEmpty()) {
            return "The country has no neighbour outside NATO in this year.";
        }
        return neighbourhood != null ? "No neighbour outside NATO has data in this year."
                : "The derivation is not defined for these inputs.";
    }
}
