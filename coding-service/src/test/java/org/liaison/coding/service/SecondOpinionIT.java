package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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

/** A model as one more coder, over HTTP. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = LocalModel.class, scope = TestResourceScope.GLOBAL)
class SecondOpinionIT {

    private static final String API = "/api/coding/v1";
    private static final String OPINIONS = API + "/codebooks/partnerships/second-opinions";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldKeepWhatAModelSaysBesideTheMachineAndCountNothingByIt() throws JsonProcessingException {
        accept("opinion-1", "The Secretary General met the Minister of Defence of Austria in Vienna on 4 March 2009.");
        accept("opinion-2", "Staff moved into new offices.");
        accept("opinion-3", "It rained.");
        for (String item : new String[] { "opinion-1", "opinion-2", "opinion-3" }) {
            await().atMost(PATIENCE).untilAsserted(
                    () -> given().get(API + "/items/" + item + "/classification").then().statusCode(200));
        }

        given().header("X-API-Key", ReviewerKey.KEY).header("Prefer", "wait=50").contentType("application/json")
                .body("{\"items\": [\"opinion-1\", \"opinion-2\", \"opinion-3\", \"nobody\"]}").post(OPINIONS).then()
                .statusCode(201).body("opinions", equalTo(OPINIONS));

        given().get(OPINIONS).then().statusCode(200).body("data", hasSize(6))
                .body("data.find { it.unit == 'opinion-1 AUT' && it.coder == 'model:local' }.value",
                        equalTo("political_representative"))
                .body("data.find { it.unit == 'opinion-1 AUT' && it.coder == 'machine' }.value",
                        equalTo("political_representative"))
                .body("data.find { it.unit == 'opinion-2 AUT' && it.coder == 'machine' }.value", equalTo("none"))
                .body("data.find { it.item == 'opinion-3' && it.coder == 'model:local' }.value", nullValue())
                .body("data.find { it.item == 'opinion-3' && it.coder == 'model:local' }.fault", containsString("not JSON"));
        given().get(API + "/counts?years=2009&partners=AUT").then().body("data[0].frequency", equalTo(1));
        given().get(OPINIONS + "?format=csv").then().statusCode(200);
    }

    @Test
    void shouldRefuseWhatCannotBeAsked() {
        given().header("X-API-Key", ReviewerKey.KEY).contentType("application/json").body("{\"items\": []}").post(OPINIONS)
                .then().statusCode(422).body("errors[0].pointer", equalTo("/items"));
        given().contentType("application/json").body("{\"items\": [\"a\"]}").post(OPINIONS).then().statusCode(401);
        given().get(API + "/codebooks/nato-russia/second-opinions").then().statusCode(404);
    }

    private void accept(String id, String body) throws JsonProcessingException {
        try (Bus bus = new Bus(kafka)) {
            bus.send("liaison.collector.item.v1", id, "org.liaison.collector.item.accepted.v1",
                    new ObjectMapper().writeValueAsString(Map.of("id", id, "revision", 1, "source", "nato.int", "date",
                            "2009-03-05", "headline", "News", "body", body, "status", "accepted")));
            bus.flush();
        }
    }
}
