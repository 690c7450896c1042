package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What other services learn of fits. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class FitEventIT {

    private static final String TOPIC = "liaison.modelling.fit.v1";

    @Test
    void shouldTellOfACompletedFitOnce() throws Exception {
        String dataset = Api.dataset("events", Simulated.panel(20, 5, 11));
        String model = "{\"data\": {\"dataset\": \"" + dataset + "\"}, \"formula\": \"y ~ x | iso3\", \"family\": \"negbin2\"}";

        String id = Api.fit(model).path("id");
        Api.fit(model).then().statusCode(201);

        ConsumerRecord<String, String> message = only(id);
        JsonNode data = Events.JSON.readTree(message.value());
        assertThat(header(message, "ce_type")).isEqualTo("org.liaison.modelling.fit.completed.v1");
        assertThat(validate("modelling.fit.completed", message.value())).isEmpty();
        assertThat(data.get("log_lik").doubleValue())
                .isEqualTo(Events.JSON.readTree(given().get(Api.BASE + "/fits/" + id).asString()).at("/summary/log_lik")
                        .doubleValue());
        assertThat(given().get(data.get("link").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldTellOfAFailedFit() {
        String dataset = Api.dataset("failing", "y,x\n0,1\n0,2\n0,3\n");
        String job = Api.analyst().header("Prefer", "respond-async").contentType("application/json")
                .body("{\"data\": {\"dataset\": \"" + dataset + "\"}, \"formula\": \"y ~ x\", \"family\": \"negbin2\"}")
                .post(Api.BASE + "/fits").then().statusCode(202).extract().header("Location");
        await().untilAsserted(() -> assertThat((String) given().get(job).path("status")).isEqualTo("failed"));

        String id = given().get(Api.BASE + "/fits").path("data.find { it.dataset == '" + dataset + "' }.id");

        ConsumerRecord<String, String> message = only(id);
        assertThat(header(message, "ce_type")).isEqualTo("org.liaison.modelling.fit.failed.v1");
        assertThat(validate("modelling.fit.failed", message.value())).isEmpty();
    }

    private static ConsumerRecord<String, String> only(String key) {
        await().untilAsserted(() -> assertThat(of(key)).hasSize(1));
        return of(key).get(0);
    }

    private static List<ConsumerRecord<String, String>> of(String key) {
        return Events.all(TOPIC).stream().filter(message -> message.key().equals(key)).toList();
    }

    private static List<String> validate(String type, String json) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Events.schema(type))
                    .validate(Events.JSON.readTree(json)).stream().map(Object::toString).toList();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return List.of(e.getMessage());
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
