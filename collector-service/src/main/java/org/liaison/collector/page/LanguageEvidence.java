package org.liaison.collector.page;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What tells the language of an item, as two-letter codes, null where it tells nothing.
 *
 * @param parameter {@code selectedLocale} or another language parameter of the address
 * @param markup attribute {@code lang} of the page
 * @param path first language code in the path of the address
 * @param detected by the text itself
 * @param confidence of the detection, 0 to 1
 * @param conflict whether what is declared and what was detected differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LanguageEvidence(String parameter, String markup, String path, String detected, Double confidence,
        boolean conflict) {
}
