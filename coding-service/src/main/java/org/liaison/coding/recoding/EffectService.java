package org.liaison.coding.recoding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.codebook.Catalog;
import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.CodebookDiff;
import org.liaison.coding.codebook.CodebookState;
import org.liaison.coding.codebook.CodebookVersion;
import org.liaison.coding.codebook.Scope;
import org.liaison.kit.sql.Database;

/** Works out what a difference of two versions does to Frequency and Intensity, before anything is published. */
@ApplicationScoped
class EffectService {

    private static final String SAMPLE = " and (hashtext('sample ' || item_id) & 2147483647) <= ? * 2147483647::bigint";
    private static final String INTERACTIONS = "select partner, year, category, format, count(*) from interaction"
            + " where codebook = ? and counted and not withdrawn" + SAMPLE + " group by 1, 2, 3, 4";
    private static final String VALUES = "select v.key, coalesce(v.value, ''), count(*) from content_coding c, jsonb_each_text(c.answer - array['id',"
            + " 'confidence', 'evidence', 'needs_review', 'reason', 'codebook_version', 'codes', 'inconsistencies']) v"
            + " where codebook = ?" + SAMPLE + " group by 1, 2";

    private final Database database;
    private final Catalog catalog;
    private final RecodingStore recodings;

    EffectService(Database database, Catalog catalog, RecodingStore recodings) {
        this.database = database;
        this.catalog = catalog;
        this.recodings = recodings;
    }

    Effect of(CodebookVersion from, CodebookVersion to, CodebookDiff.Meaning meaning, Scope scope) {
        if (meaning == CodebookDiff.Meaning.NONE) {
            return new Effect("none", 1, "Nothing is coded differently.", null, List.of(), List.of());
        }
        Coded base = coded(from);
        Coded other = coded(to);
        if (meaning == CodebookDiff.Meaning.COUNTS && (base != null || other != null)) {
            Coded known = base == null ? other : base;
            return rows(from, known, to, known, scope, "stored_interactions");
        }
        if (base == null || other == null) {
            CodebookVersion missing = base == null ? from : to;
            return Effect.unknown("Stored items have not been coded by version " + missing.version()
                    + "; POST /codebooks/" + missing.name() + "/trials with this version does it.");
        }
        return to.engine().equals(Codebook.INTERACTIONS) ? rows(from, base, to, other, scope, "trial") : values(base, other);
    }

    /** Where codes of a version are kept, and for which part of the items; null where there are none. */
    private Coded coded(CodebookVersion version) {
        if (version.state() == CodebookState.PUBLISHED
                && catalog.inForce(version.name()).version().equals(version.version())
                && (version.engine().equals(Codebook.INTERACTIONS) || recodings.lastEnded(version.name()).isPresent())) {
            return new Coded(version.name(), 1);
        }
        return recodings.lastEnded(version.trialKey()).map(trial -> new Coded(version.trialKey(), trial.share())).orElse(null);
    }

    private Effect rows(CodebookVersion from, Coded base, CodebookVersion to, Coded other, Scope scope, String basis) {
        double share = Math.min(base.share, other.share);
        Map<String, long[]> cells = new TreeMap<>();
        add(cells, 0, base.key, share, catalog.version(from.name(), from.version()), scope);
        add(cells, 1, other.key, share, catalog.version(to.name(), to.version()), scope);
        List<Effect.PartnerYear> differing = new ArrayList<>();
        Effect.Totals totals = new Effect.Totals(0, 0, 0, 0);
        for (Map.Entry<String, long[]> cell : cells.entrySet()) {
            long[] it = cell.getValue();
            totals = totals.plus(new Effect.Totals(it[0], it[1], it[2], it[3]));
            String[] key = cell.getKey().split(" ");
            Effect.PartnerYear row = new Effect.PartnerYear(key[0], Integer.parseInt(key[1]), it[0], it[1], it[2], it[3]);
            if (row.differs()) {
                differing.add(row);
            }
        }
        return new Effect(basis, share, null, totals, differing, List.of());
    }

    private void add(Map<String, long[]> cells, int side, String key, double share, Codebook codebook, Scope scope) {
        Set<String> categories = new HashSet<>(codebook.categories().stream().map(Category::name).toList());
        database.each(INTERACTIONS, row -> {
            if (codebook.counts(scope, row.getString("format"))) {
                long[] cell = cells.computeIfAbsent(row.getString("partner") + " " + row.getInt("year"), any -> new long[4]);
                String category = row.getString("category");
                cell[side] += row.getLong(5);
                cell[2 + side] += row.getLong(5) * (categories.contains(category) ? codebook.weight(category) : 0);
            }
        }, key, share);
    }

    private Effect values(Coded base, Coded other) {
        double share = Math.min(base.share, other.share);
        Map<String, long[]> cells = new TreeMap<>();
        List<Coded> sides = List.of(base, other);
        for (int side = 0; side < 2; side++) {
            int at = side;
            database.each(VALUES, row -> cells.computeIfAbsent(row.getString(1) + "\t" + row.getString(2),
                    any -> new long[2])[at] += row.getLong(3), sides.get(side).key, share);
        }
        List<Effect.Value> differing = cells.entrySet().stream().filter(cell -> cell.getValue()[0] != cell.getValue()[1])
                .map(cell -> new Effect.Value(cell.getKey().split("\t", 2)[0], cell.getKey().split("\t", 2)[1],
                        cell.getValue()[0], cell.getValue()[1]))
                .toList();
        return new Effect("trial", share, null, null, List.of(), differing);
    }

    private record Coded(String key, double share) {
    }
}
