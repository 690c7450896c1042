package org.liaison.coding.reliability;

/**
 * Agreement in a part of the ratings: a stretch of time, or one coder's repeated codings.
 *
 * @param name the period, or the coder
 * @param units pairable units in it
 * @param krippendorffAlpha null where it is not defined, see {@code reason}
 */
public record PartAgreement(String name, int units, Double krippendorffAlpha, Double confLow, Double confHigh,
        Double percentAgreement,
        Double gwetAc1, String reason) {

    static PartAgreement of(String name, Ratings part, Settings settings, int resamples) {
        Ratings pairable = part.pairable();
        ChanceCorrected corrected = new ChanceCorrected(part, settings.confidence());
        double alpha = Alpha.of(part, settings.level());
        AlphaInterval interval = AlphaInterval.of(Patterns.in(pairable), settings.level(), Double.isNaN(alpha) ? 0 : resamples,
                settings.confidence(), settings.seed());
        String reason = pairable.units() == 0 ? "no unit was rated twice"
                : Double.isNaN(alpha) ? "no variation: all ratings are of one category" : null;
        return new PartAgreement(name, pairable.units(), Double.isNaN(alpha) ? null : alpha, interval.low(), interval.high(),
                corrected.percentAgreement().estimate(), corrected.ac1().estimate(), reason);
    }
}
