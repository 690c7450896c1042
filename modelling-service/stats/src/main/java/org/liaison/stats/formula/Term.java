package org.liaison.stats.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A term of the right side: the product of one or more parts. */
public record Term(List<Part> parts) {

    public Term {
        parts = List.copyOf(parts);
    }

    /** The term that a numeric column is alone, whatever characters its name has. */
    public static Term column(String name) {
        return new Term(List.of(new Part.Numeric(new Variable(name))));
    }

    /** The columns used. */
    public Set<String> variables() {
        return parts.stream().flatMap(part -> part.variables().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same term without one of its parts. */
    public Set<Part> without(Part part) {
        Set<Part> rest = new LinkedHashSet<>(parts);
        rest.remove(part);
        return rest;
    }

    Term times(Term other) {
        Set<Part> all = new LinkedHashSet<>(parts);
        all.addAll(other.parts);
        return new Term(List.copyOf(all));
    }

    boolean sameAs(Term other) {
        return Set.copyOf(parts).equals(Set.copyOf(other.parts));
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(":"));
    }
}
