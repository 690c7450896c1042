package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Rule;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.Registers;

/**
 * Codes press items by the rules and registers of a codebook. Thread-safe and linear in the length of the text; build it
 * once.
 */
public final class Classifier {

    private final Codebook codebook;
    private final Registers registers;
    private final RuleSet verdicts;
    private final RuleSet categories;

    private Classifier(Codebook codebook, Registers registers) {
        this.codebook = codebook;
        this.registers = registers;
        this.verdicts = new RuleSet(codebook.verdicts(), VerdictFeatures.sample());
        this.categories = new RuleSet(codebook.categoryRules(), Levels.sample());
    }

    /**
     * Compiles the codebook's rules.
     *
     * @throws IllegalArgumentException where a rule is wrong
     */
    public static Classifier load(Codebook codebook, Registers registers) {
        return new Classifier(codebook, registers);
    }

    /** Codes one item. */
    public Classification classify(PressItem item) {
        return classifyItem(item).classification();
    }

    /** Codes one item and hands out what the grouping of events needs. */
    public ClassifiedItem classifyItem(PressItem item) {
        Situation situation = Situation.of(item, registers);
        EventDays days = EventDates.of(situation.document(), situation.zones());
        Selection selection = Selection.of(situation, days.start());
        NatoPresence nato = NatoPresence.of(situation);
        Rule verdict = verdicts.decide(VerdictFeatures.of(situation, selection, nato, days));
        Doubts doubts = Doubts.of(codebook.doubts(), situation, selection, nato);
        Set<String> flags = new HashSet<>();
        boolean excluded = registers.isExcludedSource(item.source());
        if (excluded) {
            flags.add("source_excluded");
        }
        if (nato.otherParty() != null) {
            flags.add("other_party");
        }
        situation.roles().values().stream().filter(role -> role.suppressed() == Zone.DONOR)
                .forEach(role -> flags.add("donor"));
        boolean interaction = verdict.then().equals("interaction") || verdict.then().equals("unnamed");
        String format = interaction ? selection.format() : "none";
        if (verdict.then().equals("unnamed")) {
            format = "multilateral";
        }
        List<Row> rows = new ArrayList<>();
        Map<String, RowScope> scopes = new LinkedHashMap<>();
        if (verdict.then().equals("interaction") && !format.equals("multilateral")) {
            RowMaker maker = new RowMaker(codebook, categories, situation, selection, doubts, verdict);
            rows.addAll(maker.rows(format));
            rows.forEach(row -> scopes.put(row.partner(), scope(row, days, excluded)));
        }
        boolean inScope = scopes.values().stream().anyMatch(RowScope::inScope);
        boolean strict = scopes.values().stream().anyMatch(RowScope::inScopeStrict);
        double confidence = doubts.confidence(verdict.confidence(), interaction);
        boolean announced = verdict.then().equals("announced");
        if (announced) {
            flags.add("announced");
        }
        List<Evidence> evidence = new EvidencePicker(situation, nato).pick(verdict, rows);
        Classification classification = new Classification(item.id(), interaction, inScope, strict, format, days.start(),
                days.end(), rows, confidence, evidence, confidence < codebook.reviewBelow(), reason(verdict, rows));
        Set<String> partners = new HashSet<>();
        rows.forEach(row -> partners.add(row.partner()));
        if (rows.isEmpty()) {
            partners.addAll(IdentityReader.addressed(situation));
        }
        IdentityFeatures identity = new IdentityReader(situation).read(partners, days, announced,
                !interaction && !announced && Doubts.isForeign(situation.document()));
        return new ClassifiedItem(classification, scopes, identity, flags);
    }

    private RowScope scope(Row row, EventDays days, boolean excluded) {
        PartnerEntry partner = registers.partner(row.partner());
        if (!partner.isPartner(days.start())) {
            return new RowScope(false, false, "not_yet_partner");
        }
        if (excluded) {
            return new RowScope(false, false, "source_excluded");
        }
        return new RowScope(codebook.counts(Scope.WORKING, row.format()), codebook.counts(Scope.STRICT, row.format()), "");
    }

    private String reason(Rule verdict, List<Row> rows) {
        if (rows.isEmpty()) {
            return verdict.reason();
        }
        Map<String, String> reasons = new HashMap<>();
        codebook.categoryRules().forEach(rule -> reasons.put(rule.name(), rule.reason()));
        Row highest = rows.stream().reduce((a, b) -> b.intensity() > a.intensity() ? b : a).orElseThrow();
        return verdict.reason() + " " + reasons.get(highest.rule());
    }
}
