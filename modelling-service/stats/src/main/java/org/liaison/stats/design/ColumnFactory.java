package org.liaison.stats.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.formula.Formula;
import org.liaison.stats.formula.Part;
import org.liaison.stats.formula.Term;

/**
 * Turns the terms of a formula into columns. A factor is coded by contrasts with its base level where the term without it
 * is in the model too (the intercept is the empty term), else by one dummy per level, as R does.
 */
public final class ColumnFactory {

    private final Formula formula;
    private final Sample sample;
    private final Levels levels;
    private final List<Term> terms;

    public ColumnFactory(Formula formula, Sample sample, Levels levels) {
        this.formula = formula;
        this.sample = sample;
        this.levels = levels;
        this.terms = formula.terms().stream().map(this::categoricalText).toList();
    }

    /**
     * The columns in written order.
     *
     * @throws SpecificationException for a reference level that does not occur
     */
    public List<Column> columns() {
        Set<Set<Part>> present = new HashSet<>();
        terms.forEach(term -> present.add(Set.copyOf(term.parts())));
        if (formula.intercept()) {
            present.add(Set.of());
        }
        List<Column> columns = new ArrayList<>();
        for (Term term : terms) {
            List<Column> partial = List.of(new Column("", term, List.of()));
            for (Part part : term.parts()) {
                boolean contrasts = present.contains(term.without(part));
                partial = extend(partial, part, contrasts);
            }
            columns.addAll(partial);
            boolean onlyFactor = term.parts().size() == 1 && term.parts().get(0) instanceof Part.Categorical;
            if (onlyFactor) {
                // Without an intercept the first factor carries the constant, so the next ones are contrasts.
                present.add(Set.of());
            }
        }
        return columns;
    }

    private List<Column> extend(List<Column> partial, Part part, boolean contrasts) {
        List<Column> extended = new ArrayList<>();
        if (part instanceof Part.Numeric numeric) {
            partial.forEach(column -> extended.add(append(column, part.toString(), new Piece.Number(numeric.expression()))));
            return extended;
        }
        Part.Categorical factor = (Part.Categorical) part;
        Grouping grouping = levels.of(factor.variable());
        int base = contrasts || factor.reference() != null ? base(factor, grouping) : -1;
        for (int level = 0; level < grouping.size(); level++) {
            if (level != base) {
                String name = factor + grouping.levels()[level];
                Piece piece = new Piece.Level(factor.variable(), grouping.levels()[level]);
                partial.forEach(column -> extended.add(append(column, name, piece)));
            }
        }
        return extended;
    }

    private static int base(Part.Categorical factor, Grouping grouping) {
        if (factor.reference() == null) {
            return 0;
        }
        int base = grouping.indexOf(factor.reference());
        if (base < 0) {
            throw SpecificationException.term("i(" + factor.variable() + ", ref = " + factor.reference() + ")",
                    factor.variable(), "The reference level '" + factor.reference() + "' of '" + factor.variable()
                            + "' does not occur in the sample.");
        }
        return base;
    }

    private static Column append(Column column, String name, Piece piece) {
        List<Piece> pieces = new ArrayList<>(column.pieces());
        pieces.add(piece);
        return new Column(column.name().isEmpty() ? name : column.name() + ":" + name, column.term(), pieces);
    }

    /** A text column as a plain term stands for its dummies. */
    private Term categoricalText(Term term) {
        return new Term(term.parts().stream().map(part -> {
            boolean plain = part instanceof Part.Numeric numeric && numeric.variables().contains(numeric.toString());
            return plain && sample.frame().isText(part.toString()) ? new Part.Categorical(part.toString(), null) : part;
        }).toList());
    }
}
