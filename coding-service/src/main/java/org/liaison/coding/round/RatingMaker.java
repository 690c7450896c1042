package org.liaison.coding.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Variable;
import org.liaison.coding.handcoding.CodedRow;

/**
 * Makes ratings of coded rows. Under a codebook of interactions a unit is item x partner, for every partner whom one of the
 * coders of the item names; who does not name the partner says {@code none}. An item in which nobody names a partner is one
 * unit. Under a codebook of content a unit is an item.
 */
final class RatingMaker {

    static final String NONE = "none";
    private static final String CATEGORY = "category";

    private final Codebook codebook;
    private final boolean partners;
    private final List<Rating> ratings = new ArrayList<>();

    RatingMaker(Codebook codebook) {
        this.codebook = codebook;
        this.partners = codebook.codesPartners();
    }

    /**
     * What one coder says of one unit under one variable.
     *
     * @param unit item, or item and partner
     * @param day of the item's publication
     */
    record Rating(String unit, String coder, String variable, String value, LocalDate day) {
    }

    /** @param said rows of each coder, by coder */
    void item(String item, LocalDate day, Map<String, List<CodedRow>> said) {
        if (!partners) {
            unit(item, null, day, said);
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        said.values().forEach(rows -> rows.forEach(row -> named.add(row.partner())));
        if (named.isEmpty()) {
            unit(item, null, day, said);
        }
        named.forEach(partner -> unit(item + "|" + partner, partner, day, said));
    }

    private void unit(String unit, String partner, LocalDate day, Map<String, List<CodedRow>> said) {
        said.forEach((coder, rows) -> {
            CodedRow row = rows.stream().filter(one -> Objects.equals(one.partner(), partner)).findFirst().orElse(null);
            for (Variable variable : codebook.variables()) {
                String value = row == null ? absent(variable) : variable.group() == null ? row.text(variable.name()) : null;
                if (value != null) {
                    ratings.add(new Rating(unit, coder, variable.name(), value, day));
                }
            }
        });
    }

    private String absent(Variable variable) {
        return partners && variable.name().equals(CATEGORY) ? NONE : null;
    }

    List<Rating> ratings() {
        return ratings;
    }
}
