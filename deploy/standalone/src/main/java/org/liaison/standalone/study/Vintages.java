package org.liaison.standalone.study;

import java.util.ArrayList;

import org.liaison.standalone.Console;

import com.fasterxml.jackson.databind.JsonNode;

/** How an uploaded vintage is shown. */
final class Vintages {

    private Vintages() {
    }

    static void show(String file, JsonNode vintage, Console console) {
        var indicators = new ArrayList<String>();
        vintage.get("indicators").forEach(indicator -> indicators.add(indicator.isTextual() ? indicator.asText()
                : indicator.path("name").asText(indicator.path("id").asText())));
        console.step("  " + file + ": " + vintage.get("source").asText() + ", " + vintage.get("observations").asLong()
                + " observations of " + String.join(", ", indicators));
    }
}
