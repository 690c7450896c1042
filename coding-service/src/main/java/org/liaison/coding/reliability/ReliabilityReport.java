package org.liaison.coding.reliability;

import java.util.List;

/**
 * How far coders agree. The first fields are the overall coefficients, null where one is not defined; {@code estimates} has
 * each with interval, method and, where there is none, the reason.
 *
 * @param units units rated by at least two coders
 * @param coders coders with at least one rating
 * @param categories each category against the others; empty where there are more than 200
 * @param pairs every two coders that share a unit
 * @param periods agreement over time, where asked for
 * @param intraCoder each coder against his own earlier coding, where there is one
 */
public record ReliabilityReport(Double krippendorffAlpha, Double confLow, Double confHigh, Double percentAgreement,
        Double cohenKappa,
        Double weightedKappa, Double fleissKappa, Double gwetAc1, Double gwetAc2, int units, int coders, String level,
        String weights, long seed, int resamples, double confidence, List<Estimate> estimates,
        List<CategoryAgreement> categories, List<PairAgreement> pairs, List<PartAgreement> periods,
        List<PartAgreement> intraCoder, List<Note> notes) {
}
