package org.liaison.indicators.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.membership.Members;
import org.liaison.kit.problem.ProblemException;

/** The variables that a panel was asked for, resolved to definitions and series, with units checked. */
public final class Plan {

    private final List<PlannedColumn> columns;

    private Plan(List<PlannedColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Where a plan looks things up.
     *
     * @param members the members of an organisation; refuses an unknown one
     * @param known whether any vintage at all has a code; tells an unknown variable from one that the listed vintages lack
     */
    public record Sources(Catalog catalog, SeriesChoice choice, Function<String, Members> members, Predicate<String> known) {
    }

    /**
     * @param names names of definitions, with a version behind {@code @} or without, or codes of indicators; empty for every
     *        shipped definition that the vintages allow
     * @param sideBySide whether releases of one indicator stand beside each other instead of being refused
     */
    public static Plan of(List<String> names, Sources sources, boolean sideBySide) {
        Map<String, Definition> asked = new LinkedHashMap<>();
        names.forEach(name -> asked.put(name, definition(name, sources)));
        List<PlannedColumn> columns = new ArrayList<>();
        for (SideBySide.Release release : sideBySide ? SideBySide.releases(sources.choice())
                : SideBySide.one(sources.choice())) {
            Compilation compilation = new Compilation(sources.catalog(), release.choice(), sources.members());
            if (asked.isEmpty()) {
                sources.catalog().shipped().stream().filter(one -> compilation.missing(one).isEmpty())
                        .forEach(one -> columns.add(column(one.name(), one, compilation, release)));
            } else {
                asked.forEach((name, definition) -> {
                    // Of releases side by side one may lack what another has.
                    if (release.label() == null || compilation.missing(definition).isEmpty()) {
                        columns.add(column(name, definition, compilation, release));
                    }
                });
            }
        }
        return new Plan(sideBySide ? SideBySide.merged(columns, asked, new Compilation(sources.catalog(), sources.choice(),
                sources.members())) : columns);
    }

    /**
     * Refuses a definition that could never be computed. Inputs that no vintage has yet are no fault, and neither is it that
     * the
     * newest vintages are in different units, where others agree.
     */
    public static void check(Definition definition, Sources sources) {
        ProblemException first = null;
        for (SeriesChoice choice : UnitCombinations.of(sources.choice().available(),
                Inputs.codes(definition, sources.catalog()))) {
            try {
                new Compilation(sources.catalog(), choice, sources.members()).check(definition);
                return;
            } catch (ProblemException e) {
                if (e.type() != IndicatorsProblem.MIXED_UNITS) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    private static PlannedColumn column(String name, Definition definition, Compilation compilation,
            SideBySide.Release release) {
        Typed value = compilation.compile(definition);
        return new PlannedColumn(name, definition, value.node(), unit(value, value.node()), release.label());
    }

    /** As the publisher states it where the variable is one series; else as it follows. */
    private static String unit(Typed value, Node node) {
        if (node instanceof Node.Variable variable && variable.definition().unit() == null) {
            return unit(value, variable.formula());
        }
        return node instanceof Node.Observed observed ? observed.series().unit() : value.unit().text();
    }

    private static Definition definition(String name, Sources sources) {
        int at = name.lastIndexOf('@');
        if (at > 0) {
            return sources.catalog().find(name.substring(0, at), version(name, at))
                    .orElseThrow(() -> ProblemException.parameter("variables", "there is no version '" + name + "'"));
        }
        return sources.catalog().find(name, null).orElseGet(() -> {
            if (!sources.known().test(name)) {
                throw ProblemException.parameter("variables", "unknown variable '" + name + "'; there are "
                        + String.join(", ", sources.catalog().all().stream().map(Definition::name).toList())
                        + " and the codes of uploaded indicators");
            }
            return Definition.ofCode(name);
        });
    }

    private static Integer version(String name, int at) {
        try {
            return Integer.valueOf(name.substring(at + 1));
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("variables", "expected a number behind the @ of '" + name + "'");
        }
    }

    /** The asked variables, in their order. */
    public List<PlannedColumn> columns() {
        return columns;
    }

    /** Calls for every part of every formula. */
    public void walk(Consumer<Node> visitor) {
        columns.forEach(column -> column.node().walk(visitor));
    }

    /** Every series that is needed, by id. */
    public Map<Long, StoredSeries> series() {
        Map<Long, StoredSeries> series = new TreeMap<>();
        walk(node -> {
            if (node instanceof Node.Observed observed) {
                series.put(observed.series().id(), observed.series());
            } else if (node instanceof Node.Flow flow) {
                series.put(flow.series().id(), flow.series());
            }
        });
        return series;
    }

    /** Whether a variable looks at neighbours, so that the definition of neighbourhood matters. */
    public boolean needsNeighbours() {
        boolean[] needs = new boolean[1];
        walk(node -> needs[0] |= node instanceof Node.Neighbours);
        return needs[0];
    }
}
