package org.liaison.coding.round;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A round that a reviewer asks for.
 *
 * @param codebook name of a codebook; the version in force is used
 * @param coders who codes: {@code key:} and the name of a key, or the subject of a token
 * @param adjudicators who may decide conflicts; every reviewer who did not code the item where absent
 * @param perItem how many coders code each item, 2 where absent
 * @param items which items
 * @param guidance what the coders should know
 */
record NewRound(@NotBlank @Size(max = 200) @Schema(examples = "Ministerial visits") String title,
        @NotBlank @Schema(examples = "partnerships") String codebook, @NotEmpty @Size(max = 100) List<@NotBlank String> coders,
        @Size(max = 100) List<@NotBlank String> adjudicators, Integer perItem, @NotNull @Valid Items items,
        @Size(max = 20_000) String guidance) {

    private static final int USUAL = 2;

    NewRound {
        adjudicators = adjudicators == null ? List.of() : List.copyOf(adjudicators);
        perItem = perItem == null ? Integer.valueOf(USUAL) : perItem;
    }

    /**
     * Which items: exactly one of ids, review_share and sample.
     *
     * @param ids these
     * @param reviewShare the share of the coded items of which the machine is least sure
     * @param sample so many at random
     * @param seed of the sample, and of dealing the items to coders; 1 where absent
     * @param source of a sample: only items of this source
     * @param from of a sample: first day of publication
     * @param to of a sample: last day of publication
     */
    record Items(List<@NotBlank String> ids, @Schema(examples = "0.2") Double reviewShare, Integer sample, Long seed,
            String source, LocalDate from, LocalDate to) {

        long seedOrUsual() {
            return seed == null ? 1 : seed;
        }
    }
}
