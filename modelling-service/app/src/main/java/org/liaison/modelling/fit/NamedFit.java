package org.liaison.modelling.fit;

/** What tells a fit from others. */
public record NamedFit(String id, String formula, String family, String effects) {

    static NamedFit of(FitView fit) {
        return new NamedFit(fit.id(), fit.specification().formula(), fit.specification().family(),
                fit.specification().effects());
    }
}
