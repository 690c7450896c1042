package org.liaison.indicators.panel;

import java.util.List;

/**
 * How to name a panel so that others can have the same one.
 *
 * @param hash of the request, the definitions, the lists and the vintages: the same one everywhere
 * @param dataSha256 of the panel as CSV with all rows
 * @param citation for a list of references
 * @param address of the panel, without host
 */
public record CitationView(String hash, String dataSha256, String title, String citation, String bibtex, String address,
        List<Variable> variables, Neighbours neighbours, List<ProvenanceView.MemberList> memberships, String interpolation,
        List<Vintage> vintages) {

    /** A column with its formula. */
    public record Variable(String name, String formula, int formulaVersion) {
    }

    /** @param vintage null for a shipped list */
    public record Neighbours(String name, String version, String vintage) {
    }

    /** A release that the panel rests on, with what its publisher asks for; null where that is not known. */
    public record Vintage(String id, String label, String source, String sha256, List<String> indicators, String licence,
            String licenceUrl, String terms, String citation) {
    }
}
