package org.liaison.standalone.study;

import java.util.ArrayList;

import org.liaison.standalone.Console;

import com.fasterxml.jackson.databind.JsonNode;

/** How an uploaded vintage is shown. */
final class Vintages {

    /** Some publishers' files hold dozens. */
    private static final int SHOWN = 5;

    private Vintages() {
    }

    static void show(String file, JsonNode vintage, Console console) {
        var indicators = new ArrayList<String>();
        vintage.get("indicators").forEach(indicator -> indicators.add(indicator.isTextual() ? indicator.asText()
                : indicator.path("name").asText(indicator.path("id").asText())));
        var more = indicators.size() - SHOWN;
        console.step("  " + file + ": " + vintage.get("source").asText() + ", " + vintage.get("observations").asLong()
                + " observations of " + String.join(", ", indicators.subList(0, Math.min(SHOWN, indicators.size())))
                + (more > 0 ? " and " + more + " more" : ""));
    }
}
