package org.liaison.collector.partner;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Names to add.
 *
 * @param names at least one
 * @param reason why, kept with the version
 */
public record NewNames(@NotEmpty @Size(max = 10_000) List<@Valid @NotNull NewName> names, @NotBlank String reason) {

    /**
     * One name.
     *
     * @param partner ISO3 of a partner, or an id in small letters for another party, such as a state of another study
     * @param kind official, alias, demonym, adjective, capital, place or ship
     * @param text as it is written; a trailing * lets inflected endings follow
     * @param language two or three letters, en where absent
     * @param from first day of use, always used where absent
     * @param until first day on which it is no longer used
     */
    public record NewName(@NotBlank String partner, @NotBlank String kind, @NotBlank @Size(max = 200) String text,
            String language, LocalDate from, LocalDate until) {
    }
}
