package org.liaison.coding.export;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What an act is in other schemes.
 *
 * @param cameo code of the Conflict and Mediation Event Observations, from the side of the partner
 * @param goldstein value of that code on Goldstein's scale, -10 to 10
 * @param event PLOVER event type
 * @param mode PLOVER mode; null where there is none
 * @param context PLOVER context; null where there is none
 * @param score PLOVER's score of cooperation, -10 to 10; null where it has none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SchemeEntry(String cameo, String cameoLabel, double goldstein, String event, String mode, String context, Double score) {
}
