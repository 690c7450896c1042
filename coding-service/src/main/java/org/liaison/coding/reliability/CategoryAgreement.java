package org.liaison.coding.reliability;

import java.util.ArrayList;
import java.util.List;

/**
 * How well one category is told from the others.
 *
 * @param ratings ratings of this category in pairable units
 * @param share of all ratings in pairable units
 * @param specificAgreement where one coder says this category, how likely another one of the same unit does too (Spitzer and
 *        Fleiss 1974; Cicchetti and Feinstein 1990); null without a rating
 * @param krippendorffAlpha nominal alpha of this category against the rest; null where it has no rating or all
 * @param fleissKappa kappa of this category against the rest, over the complete units
 */
public record CategoryAgreement(String category, long ratings, double share, Double specificAgreement, Double krippendorffAlpha,
        Double fleissKappa) {

    static List<CategoryAgreement> of(Ratings all, FleissKappa fleiss) {
        Ratings pairable = all.pairable();
        long[] totals = pairable.totals();
        double n = pairable.category().length;
        double[] together = new double[totals.length];
        double[] chances = new double[totals.length];
        double[] apart = new double[totals.length];
        for (int unit = 0; unit < pairable.units(); unit++) {
            double others = pairable.size(unit) - 1.0;
            for (int i = pairable.start()[unit]; i < pairable.start()[unit + 1]; i++) {
                int category = pairable.category()[i];
                int same = -1;
                for (int j = pairable.start()[unit]; j < pairable.start()[unit + 1]; j++) {
                    same += pairable.category()[j] == category ? 1 : 0;
                }
                together[category] += same;
                chances[category] += others;
                apart[category] += (others - same) / others;
            }
        }
        List<CategoryAgreement> categories = new ArrayList<>();
        for (int k = 0; k < totals.length; k++) {
            Double specific = totals[k] == 0 ? null : together[k] / chances[k];
            Double alpha = totals[k] == 0 || totals[k] == n ? null : 1 - (n - 1) * apart[k] / (totals[k] * (n - totals[k]));
            categories
                    .add(new CategoryAgreement(all.scale().labels()[k], totals[k], n == 0 ? 0 : totals[k] / n, specific, alpha,
                            fleiss.byCategory()[k]));
        }
        return categories;
    }
}
