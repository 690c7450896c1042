package org.liaison.coding.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaison.coding.errorrate.ErrorRates;

/**
 * A release.
 *
 * @param years closed range such as 2011:2018
 * @param sha256 digest of all rows of counts and interactions, hexadecimal
 * @param reliability agreement of coders in each round, under each variable
 * @param errorRates the last measurement of the machine before the release; null where there was none
 * @param counts where the counts are
 * @param interactions where the interactions are
 */
record ReleaseView(UUID id, String title, String codebook, String codebookVersion, String scope, String years,
        List<String> rounds, String createdBy, Instant createdAt, String sha256, List<RoundFigures> reliability,
        ErrorRates errorRates, String counts, String interactions) {

    /**
     * Agreement of the coders of a round.
     *
     * @param krippendorffAlpha null where it is not defined, for the reason in {@code note}
     * @param units units that at least two coders rated
     */
    record RoundFigures(String round, String variable, Double krippendorffAlpha, Double confLow, Double confHigh,
            Double percentAgreement, int units, int coders, String note) {
    }
}
