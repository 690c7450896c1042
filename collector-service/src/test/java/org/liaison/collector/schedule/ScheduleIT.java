package org.liaison.collector.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.ImitatedSite;
import org.liaison.kit.sql.Database;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class ScheduleIT {

    private static final String API = "/api/collector/v1";

    @ConfigProperty(name = "test.sites")
    List<Integer> ports;

    @Inject
    ScheduleRunner runner;

    @Inject
    Database database;

    private ImitatedSite site;
    private String source;

    @BeforeEach
    void open() {
        site = new ImitatedSite(ports.get(0));
        source = "site-" + UUID.randomUUID();
        send("/sources", site.profile(source)).statusCode(201);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static ValidatableResponse send(String path, String body) {
        return given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(body).post(API + path)
                .then();
    }

    private String schedule(String when) {
        return "{\"name\": \"nightly\", " + when + ", \"collection\": {\"sources\": [\"" + source
                + "\"], \"partners\": [\"GEO\"], \"from\": \"2019-01-01\"}}";
    }

    private List<String> collections(String schedule) {
        return given().get(API + "/collections?schedule=" + schedule).then().statusCode(200).extract().jsonPath()
                .getList("data.id");
    }

    private void makeDue(String schedule) {
        database.update("update schedule set next_run = now() - interval '3 days' where id = ?", UUID.fromString(schedule));
    }

    @Test
    void shouldBeginADueRunOnceHoweverManyReplicasLook() throws Exception {
        String id = send("/schedules", schedule("\"cron\": \"0 4 * * *\"")).statusCode(201).body("next_run", notNullValue())
                .body("collection.incremental", equalTo(true)).extract().jsonPath().getString("id");
        makeDue(id);

        try (var replicas = new Replicas()) {
            replicas.run(runner::runDue);
        }

        assertThat(collections(id)).hasSize(1);
        given().get(API + "/schedules/" + id).then().statusCode(200).body("last_collection", equalTo(collections(id).get(0)))
                .body("note", nullValue());
        given().get(API + "/collections/" + collections(id).get(0)).then().body("schedule", equalTo(id)).body("incremental",
                equalTo(true));
    }

    /** Two that look at the same time. */
    private static final class Replicas implements AutoCloseable {
        private final ExecutorService threads = Executors.newFixedThreadPool(4);

        void run(Runnable look) throws Exception {
            Callable<Object> call = Executors.callable(look);
            for (var done : threads.invokeAll(List.of(call, call, call, call))) {
                done.get();
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldPauseGoOnRunNowAndEnd() {
        String id = send("/schedules", schedule("\"every\": \"P1D\"")).statusCode(201).extract().jsonPath().getString("id");

        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body("{\"paused\": true}")
                .patch(API + "/schedules/" + id).then().statusCode(200).body("paused", equalTo(true))
                .body("next_run", nullValue());
        makeDue(id);
        runner.runDue();
        assertThat(collections(id)).isEmpty();

        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body("{\"paused\": false}")
                .patch(API + "/schedules/" + id).then().statusCode(200).body("next_run", notNullValue());
        send("/schedules/" + id + "/runs", "").statusCode(202).body("status", notNullValue());
        assertThat(collections(id)).hasSize(1);

        given().header("X-API-Key", CollectorStack.COLLECTOR).delete(API + "/schedules/" + id).then().statusCode(204);
        given().get(API + "/schedules/" + id).then().statusCode(404);
        assertThat(collections(id)).hasSize(1);
    }

    @Test
    void shouldNameWhatIsWrongWithASchedule() {
        send("/schedules", schedule("\"cron\": \"whenever\"")).statusCode(422).body("errors[0].pointer", equalTo("/cron"));
        send("/schedules", schedule("\"every\": \"PT1S\"")).statusCode(422).body("errors[0].pointer", equalTo("/every"));
        send("/schedules", schedule("\"every\": \"P1D\"").replace(source, "nowhere")).statusCode(422);
        given().get(API + "/schedules?format=csv").then().statusCode(200);
    }
}
