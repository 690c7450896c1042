package org.liaison.modelling.panel;

import java.util.List;

import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.problem.ProblemException;

/** How a panel is built, with every default filled in. */
public record PanelDefinition(String codebook, Scope scope, List<String> partners, String years, List<String> variables,
        String neighbours, List<String> vintages) {

    static PanelDefinition of(NewPanel panel) {
        YearRange years = range(panel.years());
        return new PanelDefinition(panel.codebook().strip(), Scope.of(panel.scope()),
                distinct(panel.partners()), years.from() + ":" + years.to(), distinct(panel.variables()), panel.neighbours(),
                distinct(panel.vintages()));
    }

    YearRange yearRange() {
        return range(years);
    }

    private static List<String> distinct(List<String> values) {
        return values == null ? List.of() : values.stream().map(String::strip).distinct().toList();
    }

    private static YearRange range(String years) {
        try {
            return Parameters.yearRange("years", years);
        } catch (ProblemException e) {
            throw ProblemException.unprocessable("/years", e.errors().get(0).detail());
        }
    }
}
