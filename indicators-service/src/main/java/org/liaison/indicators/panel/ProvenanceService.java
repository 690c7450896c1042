package org.liaison.indicators.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.NatoMembership;
import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.membership.Members;
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
        Evaluation evaluation = preparation.compute(panel, query.partners()).evaluation();
        PlannedColumn column = panel.columns().get(0);
        String iso3 = query.partners().get(0);
        int year = query.years().get(0);
        Trace trace = Trace.of(evaluation, column.node(), iso3, year);
        Double value = evaluation.value(column.node(), iso3, year);
        return new ProvenanceView(iso3, year, column.name(), value, column.unit(), formula(column),
                column.definition().version(), column.definition().missing().key(),
                evaluation.isInterpolated(column.node(), iso3, year), panel.interpolation().toString(),
                inputs(trace, evaluation, iso3), neighbourhood(panel, trace, evaluation), lists(column.node()),
                value != null ? null : Reasons.note(trace));
    }

    private static String formula(PlannedColumn column) {
        String remark = column.definition().description();
        return column.definition().formula() + (remark == null ? "" : " - " + remark);
    }

    /** The country's own numbers before those of others. */
    private List<ProvenanceView.Input> inputs(Trace trace, Evaluation evaluation, String iso3) {
        List<Trace.Leaf> leaves = new ArrayList<>(trace.leaves());
        leaves.sort(Comparator.comparing(leaf -> !leaf.iso3().equals(iso3)));
        List<ProvenanceView.Input> inputs = new ArrayList<>();
        for (Trace.Leaf leaf : leaves) {
            if (leaf.isInterpolated()) {
                for (int anchor : evaluation.numbers().anchors(leaf.series(), leaf.iso3(), leaf.year())) {
                    add(inputs, leaf, anchor, leaf.year());
                }
            } else {
                add(inputs, leaf, leaf.year(), null);
            }
        }
        return inputs;
    }

    private void add(List<ProvenanceView.Input> inputs, Trace.Leaf leaf, int year, Integer interpolates) {
        StoredSeries series = leaf.series();
        observations.cells(List.of(series.id()), leaf.iso3(), year).forEach(cell -> {
            String other = leaf.iso3().equals(cell.iso3()) ? cell.counterpart() : cell.iso3();
            if ((cell.counterpart() != null) == leaf.isFlow()) {
                inputs.add(new ProvenanceView.Input(series.code(), cell.iso3(), cell.counterpart(),
                        cell.counterpart() == null ? null : Boolean.valueOf(nato.isMember(other, year)), cell.year(),
                        cell.value(), series.unit(), series.vintage(), series.source(), series.vintageLabel(), series.sha256(),
                        cell.row(), cell.column(), interpolates));
            }
        });
    }

    private static ProvenanceView.Neighbourhood neighbourhood(Prepared panel, Trace trace, Evaluation evaluation) {
        if (trace.comparisons().isEmpty()) {
            return null;
        }
        Trace.Comparison first = trace.comparisons().get(0);
        List<Candidate> used = evaluation.used(first.over(), first.iso3(), first.year());
        return new ProvenanceView.Neighbourhood(panel.neighbours().name(), panel.neighbours().version(),
                panel.neighbours().vintage(), used.size() == 1 ? used.get(0).iso3() : null,
                first.candidates().stream().map(one -> new ProvenanceView.Candidate(one.iso3(), one.kind(), one.value()))
                        .toList(),
                first.candidates().stream().filter(one -> one.value() == null).map(Candidate::iso3).toList());
    }

    private static List<ProvenanceView.MemberList> lists(Node node) {
        Set<ProvenanceView.MemberList> lists = new LinkedHashSet<>();
        node.walk(part -> {
            Members members = part instanceof Node.Flow flow ? flow.members()
                    : part instanceof Node.Neighbours over ? over.members() : null;
            if (members != null) {
                lists.add(new ProvenanceView.MemberList(members.organisation(), members.list()));
            }
        });
        return List.copyOf(lists);
    }
}
