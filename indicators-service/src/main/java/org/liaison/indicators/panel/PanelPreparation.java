package org.liaison.indicators.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.NatoMembership;
import org.liaison.indicators.indicator.Definitions;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.neighbour.NeighbourList;
import org.liaison.indicators.neighbour.NeighbourService;
import org.liaison.indicators.observation.ObservationRepository;
import org.liaison.indicators.observation.SeriesRepository;
import org.liaison.kit.problem.ProblemException;

/** Resolves requests, and reads the numbers they need. */
@Singleton
class PanelPreparation {

    private final Countries countries;
    private final NatoMembership nato;
    private final Definitions definitions;
    private final SeriesRepository series;
    private final ObservationRepository observations;
    private final NeighbourService neighbours;

    PanelPreparation(Countries countries, NatoMembership nato, Definitions definitions, SeriesRepository series,
            ObservationRepository observations, NeighbourService neighbours) {
        this.countries = countries;
        this.nato = nato;
        this.definitions = definitions;
        this.series = series;
        this.observations = observations;
        this.neighbours = neighbours;
    }

    Prepared prepare(PanelQuery query) {
        query.partners().stream().filter(iso3 -> countries.find(iso3).isEmpty()).findFirst().ifPresent(iso3 -> {
            throw ProblemException.parameter("partners", "unknown partner '" + iso3 + "'; expected ISO3 codes or all");
        });
        SeriesChoice choice = series.choice(query.vintages());
        Plan plan = Plan.of(query.variables(), definitions, choice, series::isKnown);
        List<Integer> years = query.years().isEmpty() ? covered(plan) : query.years();
        // Looked up even where no variable needs it, so that a misspelt name is refused.
        boolean named = plan.needsNeighbours() || !NeighbourService.needsContiguity(query.neighbours());
        NeighbourList list = neighbours.named(named ? query.neighbours() : null, choice);
        return new Prepared(plan, list, query.partners(), years);
    }

    private static List<Integer> covered(Plan plan) {
        int from = plan.series().values().stream().map(StoredSeries::firstYear).filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min().orElse(0);
        int to = plan.series().values().stream().map(StoredSeries::lastYear).filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max().orElse(-1);
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    /** Reads what the prepared panel needs, for all its years. */
    Evaluation load(Prepared panel) {
        Plan plan = panel.plan();
        Cells cells = new Cells(panel.from(), panel.to());
        FlowTotals totals = new FlowTotals(Set.copyOf(panel.partners()), nato);
        String flows = plan.flows().orElse(null);
        Map<Long, String> codes = new HashMap<>();
        plan.series().forEach((code, one) -> {
            if (!code.equals(flows)) {
                codes.put(one.id(), code);
            }
        });
        observations.values(codes.keySet(), plan.needsNeighbours() ? null : panel.partners(), panel.from(), panel.to(),
                (id, iso3, year, value) -> cells.put(codes.get(id), iso3, year, value));
        if (flows != null) {
            observations.flows(plan.series().get(flows).id(), panel.partners(), panel.from(), panel.to(), totals::add);
        }
        return new Evaluation(plan, cells, totals, panel.neighbours(), nato);
    }
}
