package org.liaison.collector.partner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;

/** Which names are asked for; every part may be left out. */
public class NameQuery {

    @QueryParam("partner")
    @Parameter(description = "ISO3 of partners or ids of other parties, separated by comma", example = "GEO,MKD")
    String partner;

    @QueryParam("language")
    @Parameter(description = "Languages, separated by comma", example = "en,fr")
    String language;

    @QueryParam("kind")
    @Parameter(description = "official, alias, demonym, adjective, capital, place, ship, group, separated by comma", example = "official")
    String kind;

    @QueryParam("on")
    @Parameter(description = "Only names in use on that day", example = "2015-06-01")
    String on;

    @QueryParam("version")
    @Parameter(description = "Version of the added names; the latest where absent", example = "0")
    Long version;

    /** @return whether the name is asked for */
    boolean matches(NameForm form) {
        return in(partner, form.partner()) && in(language, form.language()) && in(kind, form.kind().code())
                && (on == null || form.inForceOn(day()));
    }

    private static boolean in(String parameter, String value) {
        List<String> asked = Parameters.commaList(parameter);
        return asked.isEmpty() || asked.contains(value);
    }

    /** @throws ProblemException where a parameter cannot be read */
    void check() {
        for (String code : Parameters.commaList(kind)) {
            if (NameKind.of(code).isEmpty()) {
                throw ProblemException.parameter("kind", "there is no kind '" + code + "'");
            }
        }
        if (on != null && day().getYear() < 1) {
            throw ProblemException.parameter("on", "before the calendar begins");
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw ProblemException.parameter("on", "expected a day such as 2015-06-01, got '" + on + "'");
        }
    }
}
