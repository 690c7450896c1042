package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Interactions in the schemes of others. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
class ExportIT {

    private static final String API = "/api/coding/v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldExportEventsWithTheWarningThatScalesRunAgainstEachOther() throws JsonProcessingException {
        try (Bus bus = new Bus(kafka)) {
            accept(bus, "scheme-1", "2013-05-14", "Minister of Defence of Bahrain at Headquarters",
                    "The Secretary General met the Minister of Defence of Bahrain at NATO Headquarters on 14 May 2013.");
            accept(bus, "scheme-2", "2013-09-03", "Passing exercise with Bahrain",
                    "Ships of Standing NATO Maritime Group 1 held a passing exercise with a frigate of Bahrain on 3 September 2013.");
            bus.flush();
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> given().get(API + "/counts?years=2013&partners=BHR").then()
                .body("data[0].frequency", equalTo(2)));

        given().get(API + "/exports/cameo?years=2013&partner=BHR").then().statusCode(200)
                .header("Warning", containsString("never add or average"))
                .body("data.find { it.item == 'scheme-1' }.event_code", equalTo("042"))
                .body("data.find { it.item == 'scheme-1' }.goldstein", equalTo(1.9f))
                .body("data.find { it.item == 'scheme-2' }.event_code", equalTo("062"));
        given().get(API + "/exports/plover?years=2013&partner=BHR").then().statusCode(200)
                .body("data.find { it.item == 'scheme-2' }.event_type", equalTo("COOPERATE"))
                .body("data.find { it.item == 'scheme-2' }.score", equalTo(9.5f));
        given().get(API + "/exports/plover?format=csv").then().statusCode(200).body(containsString("event_type"));
        given().get(API + "/exports/icews").then().statusCode(404);
    }

    private static void accept(Bus bus, String id, String date, String headline, String body) throws JsonProcessingException {
        bus.send("liaison.collector.item.v1", id, "org.liaison.collector.item.accepted.v1",
                new ObjectMapper().writeValueAsString(Map.of("id", id, "revision", 1, "source", "nato.int", "date", date,
                        "headline", headline, "body", body, "status", "accepted")));
    }
}
