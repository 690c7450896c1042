package org.liaison.indicators.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.indicator.Catalog;
import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.membership.MembershipService;
import org.liaison.indicators.neighbour.NeighbourList;
import org.liaison.indicators.neighbour.NeighbourService;
import org.liaison.indicators.observation.ObservationRepository;
import org.liaison.indicators.observation.SeriesRepository;
import org.liaison.kit.problem.ProblemException;

/** Resolves requests, and reads and computes the numbers of some partners at a time. */
@Singleton
class PanelPreparation {

    private final Countries countries;
    private final Catalog catalog;
    private final SeriesRepository series;
    private final ObservationRepository observations;
    private final NeighbourService neighbours;
    private final MembershipService memberships;

    PanelPreparation(Countries countries, Catalog catalog, SeriesRepository series, ObservationRepository observations,
            NeighbourService neighbours, MembershipService memberships) {
        this.countries = countries;
        this.catalog = catalog;
        this.series = series;
        this.observations = observations;
        this.neighbours = neighbours;
        this.memberships = memberships;
    }

    Prepared prepare(PanelQuery query) {
        query.partners().stream().filter(iso3 -> countries.find(iso3).isEmpty()).findFirst().ifPresent(iso3 -> {
            throw ProblemException.parameter("partners",
                    "unknown partner '" + iso3 + "'; expected ISO3 codes, all, or framework:PfP");
        });
        SeriesChoice choice = series.choice(query.vintages());
        Plan plan = Plan.of(query.variables(),
                new Plan.Sources(catalog, choice, memberships.choice(query.memberships()), series::isKnown),
                query.sideBySide());
        List<Integer> years = query.years().isEmpty() ? covered(plan) : query.years();
        // Looked up even where no variable needs it, so that a misspelt name is refused.
        boolean named = plan.needsNeighbours() || !NeighbourService.needsContiguity(query.neighbours());
        NeighbourList list = neighbours.named(named ? query.neighbours() : null, choice);
        return new Prepared(plan, list, query.partners(), years, query.interpolation());
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

    /** Reads and computes the cells of some partners, with what their neighbours need. */
    Block compute(Prepared panel, List<String> partners) {
        int from = panel.firstYear();
        int to = panel.lastYear();
        Grid grid = new Grid(withNeighbours(panel, partners, from, to), from, to);
        Numbers numbers = new Numbers(grid, panel.interpolation());
        Set<Long> plain = new LinkedHashSet<>();
        Set<Long> flows = new LinkedHashSet<>();
        panel.plan().walk(node -> {
            if (node instanceof Node.Observed observed) {
                plain.add(observed.series().id());
            } else if (node instanceof Node.Flow flow) {
                flows.add(flow.series().id());
                numbers.expect(flow);
            }
        });
        observations.values(plain, grid.countries(), from, to, numbers::put);
        for (long flow : flows) {
            observations.flows(flow, grid.countries(), from, to,
                    (one, other, year, value) -> numbers.addFlow(flow, one, other, year, value));
        }
        return new Block(partners, panel.columns(), new Evaluation(grid, numbers, panel.neighbours()));
    }

    private static Set<String> withNeighbours(Prepared panel, List<String> partners, int from, int to) {
        Set<String> all = new LinkedHashSet<>(partners);
        List<String> outer = new ArrayList<>(partners);
        for (int step = panel.steps(); step > 0; step--) {
            Set<String> next = new LinkedHashSet<>();
            for (String iso3 : outer) {
                for (int year = from; year <= to; year++) {
                    panel.neighbours().of(iso3, year).forEach(neighbour -> next.add(neighbour.iso3()));
                }
            }
            next.removeAll(all);
            all.addAll(next);
            outer = List.copyOf(next);
        }
        return all;
    }
}
