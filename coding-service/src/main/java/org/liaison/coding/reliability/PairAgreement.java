package org.liaison.coding.reliability;

/**
 * Agreement of two coders on the units that both rated.
 *
 * @param kind {@code coder_coder} or {@code coder_machine}
 * @param reason why coefficients are missing; null where none is
 */
public record PairAgreement(String coderA, String coderB, String kind, int units, Double percentAgreement,
        Double krippendorffAlpha,
        Double cohenKappa, Double cohenKappaConfLow, Double cohenKappaConfHigh, Double weightedKappa,
        Double weightedKappaConfLow,
        Double weightedKappaConfHigh, String reason) {

    static PairAgreement of(Ratings all, int a, int b, boolean machine, Settings settings) {
        Ratings two = all.byCoders(coder -> coder == a || coder == b).pairable();
        double[][] table = two.table(a, b);
        Estimate kappa = CohenKappa.of(table, null, two.scale().declared(), settings.confidence());
        Estimate weighted = settings.weights() == null || !two.scale().ordered() ? Estimate.undefined("weighted_kappa", 0, null)
                : CohenKappa.of(table, settings.weights(), two.scale().declared(), settings.confidence());
        double alpha = Alpha.of(two, settings.level());
        return new PairAgreement(all.coders()[a], all.coders()[b], machine ? "coder_machine" : "coder_coder", two.units(),
                new ChanceCorrected(two, settings.confidence()).percentAgreement().estimate(),
                Double.isNaN(alpha) ? null : alpha,
                kappa.estimate(), kappa.confLow(), kappa.confHigh(), weighted.estimate(), weighted.confLow(),
                weighted.confHigh(), kappa.reason());
    }
}
