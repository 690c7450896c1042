package org.liaison.kit.example;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.liaison.kit.inbox.Inbox;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Outbox, inbox, jobs and idempotency on a real PostgreSQL and Kafka. */
@QuarkusTest
@WithTestResource(ExampleStack.class)
class KitEventsAndJobsIT {

    private static final String THINGS = "/api/example/v1/things";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EchoConsumer echo;

    @Inject
    Inbox inbox;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldDeliverAnEventThatCommittedWithItsCause() {
        String name = "event-" + UUID.randomUUID();

        analyst().body(thing(name)).post(THINGS).then().statusCode(201);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(echo.effects()).filteredOn(e -> e.data().name().equals(name))
                .singleElement().satisfies(event -> {
                    assertThat(event.type()).isEqualTo("org.liaison.example.thing.created.v1");
                    assertThat(event.key()).isEqualTo(name);
                }));
    }

    @Test
    void shouldDoTheSameRequestOnceUnderOneIdempotencyKey() {
        String name = "once-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        String first = analyst().header("Idempotency-Key", key).body(thing(name)).post(THINGS).then().statusCode(201).extract()
                .path("id");

        analyst().header("Idempotency-Key", key).body(thing(name)).post(THINGS).then().statusCode(201).body("id",
                equalTo(first));
        analyst().header("Idempotency-Key", key).body(thing("other")).post(THINGS).then().statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(echo.effects()).filteredOn(event -> event.data().name().equals(name)).hasSize(1));
    }

    @Test
    void shouldFreeAnIdempotencyKeyWhoseRequestWasRefused() {
        String key = UUID.randomUUID().toString();
        analyst().header("Idempotency-Key", key).body(thing("")).post(THINGS).then().statusCode(400);

        Response corrected = analyst().header("Idempotency-Key", key).body(thing("now it has a name")).post(THINGS);

        assertThat(corrected.statusCode()).isEqualTo(201);
    }

    @Test
    void shouldAnswerOneOfTwoRequestsThatComeTogetherUnderOneKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"up_to\": 4, \"pause_ms\": 500}";
        Supplier<Integer> request = () -> analyst().header("Idempotency-Key", key).body(body).post(THINGS + "/counting")
                .statusCode();

        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(request);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(request);

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(201, 409);
        analyst().header("Idempotency-Key", key).body(body).post(THINGS + "/counting").then().statusCode(201)
                .body("counted", equalTo(4));
    }

    @Test
    void shouldHandleAnEventOnceHoweverOftenItComes() {
        String id = UUID.randomUUID().toString();
        int[] effects = { 0 };

        boolean first = inbox.once("counter", id, () -> effects[0]++);
        boolean second = inbox.once("counter", id, () -> effects[0]++);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(effects[0]).isEqualTo(1);
    }

    @Test
    void shouldForgetAnEventWhoseEffectFailed() {
        String id = UUID.randomUUID().toString();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> inbox.once("counter", id, () -> {
            throw new IllegalStateException("effect failed");
        }))).hasMessageContaining("effect failed");

        boolean again = inbox.once("counter", id, () -> {
        });

        assertThat(again).isTrue();
    }

    @Test
    void shouldPutAMessageThatIsNoEventAsideAndGoOn() {
        String name = "after-poison-" + UUID.randomUUID();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka),
                new StringSerializer(), new StringSerializer())) {
            for (int partition = 0; partition < 4; partition++) {
                producer.send(new ProducerRecord<>(ThingResource.TOPIC, partition, "poison", "no json"));
            }
        }

        analyst().body(thing(name)).post(THINGS).then().statusCode(201);

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(echo.effects()).filteredOn(event -> event.data().name().equals(name)).hasSize(1));
    }

    @Test
    void shouldAnswerQuickWorkWithItsResult() {
        analyst().body("{\"up_to\": 2, \"pause_ms\": 1}").post(THINGS + "/counting").then().statusCode(201)
                .header("Location", containsString("/api/example/v1/things/2")).body("counted", equalTo(2));
    }

    @Test
    void shouldAnswerLongWorkWithAJobThatCanBeFollowed() {
        Response accepted = analyst().header("Prefer", "respond-async").body("{\"up_to\": 3, \"pause_ms\": 250}")
                .post(THINGS + "/counting");
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.header("Retry-After")).isNotNull();

        String job = java.net.URI.create(accepted.header("Location")).getPath();
        String events = given().get(job + "/events").then().statusCode(200).extract().asString();

        assertThat(events).contains("event:succeeded").contains("counted to");
        given().get(job).then().statusCode(200).body("status", equalTo("succeeded")).body("progress", equalTo(1.0f))
                .body("result", equalTo("/api/example/v1/things/3"));
    }

    @Test
    void shouldAnswerWorkThatCannotBeDoneWithItsProblem() {
        analyst().body("{\"up_to\": 13, \"pause_ms\": 0}").post(THINGS + "/counting").then().statusCode(422)
                .contentType("application/problem+json").body("errors[0].pointer", equalTo("/up_to"));
    }

    @Test
    void shouldEndCancelledWork() {
        String job = java.net.URI.create(analyst().header("Prefer", "wait=0").body("{\"up_to\": 1000, \"pause_ms\": 50}")
                .post(THINGS + "/counting").header("Location")).getPath();

        analyst().delete(job).then().statusCode(202);

        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(job).then().statusCode(200).body("status", equalTo("cancelled")));
    }

    @Test
    void shouldAnswerAJobThatNobodyStarted() {
        given().get("/api/example/v1/jobs/" + UUID.randomUUID()).then().statusCode(404)
                .contentType("application/problem+json");
    }

    private static RequestSpecification analyst() {
        return given().header("X-API-Key", ExampleStack.ANALYST).contentType("application/json");
    }

    private static String thing(String name) {
        return "{\"name\": \"" + name + "\", \"size_in_metres\": 1}";
    }
}
