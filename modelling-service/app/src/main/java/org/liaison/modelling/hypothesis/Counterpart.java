package org.liaison.modelling.hypothesis;

import java.util.Optional;
import java.util.stream.Collectors;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Effects;
import org.liaison.stats.FitSpec;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.formula.Formula;

/** The within-between model that belongs to a pair of fits whose unit effects are fixed in one and random in the other. */
final class Counterpart {

    private Counterpart() {
    }

    /**
     * The efficient fit's model with each covariate split into unit mean and deviation, and the covariance {@code oim}; effects
     * after
     * {@code |} other than the unit's become dummies. Empty where no unit is known.
     *
     * @param consistent null where it is not a fit of ours
     */
    static Optional<FitSpec> of(FitSpec consistent, FitSpec efficient) {
        if (efficient.effects() == Effects.WITHIN_BETWEEN) {
            return Optional.of(efficient.withVcov(VcovSpec.of(VcovType.OIM)));
        }
        String unit = efficient.unit() != null ? efficient.unit() : consistent == null ? null : consistent.units().orElse(null);
        if (unit == null || efficient.formula().terms().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(efficient.change().formula(withoutEffects(efficient.formula(), unit))
                .effects(Effects.WITHIN_BETWEEN).unit(unit).vcov(VcovSpec.of(VcovType.OIM)).biasCorrection(BiasCorrection.NONE)
                .build());
    }

    private static Formula withoutEffects(Formula formula, String unit) {
        if (formula.fixedEffects().isEmpty()) {
            return formula;
        }
        String dummies = formula.fixedEffects().stream().filter(column -> !column.equals(unit))
                .map(column -> " + factor(" + column + ")").collect(Collectors.joining());
        return Formula.parse(formula.text().substring(0, formula.text().indexOf('|')) + dummies);
    }
}
