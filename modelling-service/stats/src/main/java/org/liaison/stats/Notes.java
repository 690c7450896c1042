package org.liaison.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.stats.design.Dropped;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Piece;
import org.liaison.stats.design.Sample;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;

/** Says in words what was left out and what is wrong with a fit. */
final class Notes {

    private static final String FIRTH = " Firth's penalty (penalty: firth) gives a logit finite estimates.";

    private final List<Note> notes = new ArrayList<>();
    private final Preparation preparation;
    private final boolean fixed;
    private final boolean binary;

    Notes(Preparation preparation, FitSpec spec) {
        this.preparation = preparation;
        this.binary = spec.family().outcome() == Family.Outcome.BINARY;
        this.fixed = spec.effects() == Effects.FIXED;
    }

    /** Notes on the sample and the design. */
    Notes onSample() {
        if (preparation.missingRows > 0) {
            add(NoteCode.MISSING_ROWS_DROPPED, List.of(), List.of(),
                    preparation.missingRows + " rows lack a value that the model uses and were left out.");
        }
        preparation.degenerate.zeros().forEach((column, levels) -> onDegenerate("zero", column, levels));
        preparation.degenerate.ones().forEach((column, levels) -> onDegenerate("one", column, levels));
        onDependent();
        if (preparation.separatedRows > 0) {
            onSeparated();
        }
        if (!preparation.basis.weak().isEmpty()) {
            add(NoteCode.NEAR_SINGULAR, preparation.basis.weak(), List.of(), "Nearly collinear with other terms: "
                    + list(preparation.basis.weak()) + ". Their estimates have few reliable digits.");
        }
        return this;
    }

    void add(NoteCode code, List<String> terms, List<String> levels, String message) {
        notes.add(new Note(code, terms, levels, message));
    }

    List<Note> all() {
        return List.copyOf(notes);
    }

    private void onDegenerate(String value, String column, List<String> levels) {
        add(NoteCode.ALL_ZERO_UNIT_DROPPED, List.of(column), levels,
                "The outcome is " + value + " in every row of " + levels.size() + " level(s) of " + column + " (" + list(levels)
                        + "); they left the sample, and averages are over the rest.");
    }

    private void onSeparated() {
        String rows = preparation.separatedRows + (binary ? " rows" : " rows with a zero outcome");
        if (fixed) {
            add(NoteCode.SEPARATED_OBSERVATIONS_DROPPED, List.copyOf(preparation.infinite), List.of(),
                    rows + " are separated: no finite estimates fit them. They left the sample.");
        }
        if (!preparation.infinite.isEmpty()) {
            List<String> terms = List.copyOf(preparation.infinite);
            add(NoteCode.INFINITE_ESTIMATE, terms, List.of(), "No finite estimate exists for " + list(terms)
                    + ": a combination of them predicts " + rows + " ever better as it grows. They are left out of the table;"
                    + " the likelihood is its limit." + (binary && !fixed ? FIRTH : ""));
        }
    }

    private void onDependent() {
        Map<String, List<Dropped>> byTerm = new LinkedHashMap<>();
        for (Dropped dropped : preparation.dependent) {
            String key = dropped.absorbed() ? dropped.column().term().toString() : dropped.column().name();
            byTerm.computeIfAbsent(key + dropped.absorbed(), k -> new ArrayList<>()).add(dropped);
        }
        byTerm.values().forEach(this::onDropped);
    }

    private void onDropped(List<Dropped> group) {
        Dropped first = group.get(0);
        List<String> names = group.stream().map(dropped -> dropped.column().name()).toList();
        List<String> levels = group.stream().flatMap(dropped -> dropped.column().pieces().stream())
                .filter(Piece.Level.class::isInstance).map(piece -> ((Piece.Level) piece).level()).distinct().toList();
        List<String> partners = new ArrayList<>(first.partners());
        if (first.constant() != 0 && !fixed) {
            partners.add(0, Preparation.INTERCEPT);
        }
        if (first.absorbed() && fixed) {
            partners = absorbing(first);
            add(NoteCode.ABSORBED_BY_FIXED_EFFECTS, join(names, partners), levels, list(names)
                    + " left out: the fixed effects of " + list(partners) + " determine it.");
        } else {
            add(NoteCode.COLLINEAR_TERM_DROPPED, join(names, partners), levels, list(names) + " left out: "
                    + (partners.isEmpty() ? "it does not vary."
                            : "it is a linear combination of " + list(partners)
                                    + (fixed ? " and the fixed effects." : ".")));
        }
    }

    /** The fixed effects within whose levels the column is constant; all of them where no single one determines it. */
    private List<String> absorbing(Dropped dropped) {
        Sample sample = preparation.reported;
        double[] values = dropped.column().values(new Evaluator(sample.frame(), sample.rows()), new Levels(sample));
        List<Grouping> dimensions = preparation.absorption.dimensions();
        List<String> constant = dimensions.stream().map(dimension -> sample.group(dimension.name()))
                .filter(dimension -> isConstantWithin(dimension, values)).map(Grouping::name).toList();
        return constant.isEmpty() ? dimensions.stream().map(Grouping::name).toList() : constant;
    }

    private static boolean isConstantWithin(Grouping dimension, double[] values) {
        Double[] seen = new Double[dimension.size()];
        for (int i = 0; i < values.length; i++) {
            int level = dimension.codes()[i];
            if (seen[level] == null) {
                seen[level] = values[i];
            } else if (Math.abs(seen[level] - values[i]) > 1e-9 * Math.abs(values[i])) {
                return false;
            }
        }
        return true;
    }

    private static List<String> join(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static String list(List<String> names) {
        int shown = Math.min(names.size(), 10);
        String text = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? text + " and " + (names.size() - shown) + " more" : text;
    }
}
