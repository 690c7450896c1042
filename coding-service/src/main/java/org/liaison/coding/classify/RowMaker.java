package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.List;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Rule;

/** Makes the rows of an interaction: category, confidence and evidence for each partner. */
final class RowMaker {

    private static final double ROW_SHARE = 0.98;

    private final Codebook codebook;
    private final RuleSet categories;
    private final Situation situation;
    private final Selection selection;
    private final Doubts doubts;
    private final Rule verdict;

    RowMaker(Codebook codebook, RuleSet categories, Situation situation, Selection selection, Doubts doubts, Rule verdict) {
        this.codebook = codebook;
        this.categories = categories;
        this.situation = situation;
        this.selection = selection;
        this.doubts = doubts;
        this.verdict = verdict;
    }

    List<Row> rows(String format) {
        List<Participant> takers = new Takers(situation).find();
        int partners = selection.chosen().size() + selection.implied().size();
        Levels levels = new Levels(situation, takers, partners);
        List<Row> rows = new ArrayList<>();
        for (PartnerRole role : selection.chosen().values()) {
            rows.add(row(role.iso3(), format, levels.of(role.iso3()), role));
        }
        Framework framework = new Framework(situation, takers);
        for (String iso3 : selection.implied()) {
            Levels.Level level = framework.level(iso3, levels);
            rows.add(row(iso3, format, level, null));
        }
        return rows;
    }

    private Row row(String iso3, String format, Levels.Level level, PartnerRole role) {
        Rule rule = categories.decide(level.features());
        List<Evidence> evidence = new RowEvidence(situation).of(rule, level, role);
        double base = Math.min(verdict.confidence(), rule.confidence()) * ROW_SHARE;
        double confidence = doubts.confidence(base, true);
        return new Row(iso3, rule.then(), codebook.weight(rule.then()), format, confidence, evidence, rule.name());
    }
}
