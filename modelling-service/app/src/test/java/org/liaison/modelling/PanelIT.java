package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.http.Digests;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Panels from interactions that came over Kafka and covariates behind a vintage's link. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class PanelIT {

    private static final String PANELS = Api.BASE + "/panels";
    private static final String COVARIATES = "iso3,year,power,democracy\nARM,2013,14.25,\nARM,2014,14.5,0.4\nSWE,2013,16.125,0.9\n"
            + "SWE,2014,16.25,0.91\n";

    /** Each test counts interactions of a codebook of its own, so that tests do not see one another's events. */
    private String codebook;

    @BeforeEach
    void announceAVintage() {
        codebook = "book_" + UUID.randomUUID().toString().substring(0, 8);
        LinkTarget.answers(200, "text/csv", COVARIATES);
        announce(UUID.randomUUID().toString());
    }

    @Test
    void shouldCountInteractionsOfTheScopeAndJoinThemToCovariates() {
        interaction("1", it -> it.put("category", "political_representative").put("intensity", 4));
        interaction("2", it -> it.put("category", "military_technical").put("intensity", 2));
        interaction("3", it -> it.put("year", 2013).put("date", "2013-12-31").put("in_scope_strict", false)
                .put("category", "military_technical").put("intensity", 2));
        interaction("4", it -> it.put("counted", false));
        interaction("5", it -> it.put("partner", "AZE"));
        interaction("6", it -> it.put("in_scope", false).put("in_scope_strict", false));

        Response panel = build("working", "\"power\", \"democracy\"", "");

        panel.then().statusCode(201).body("rows", equalTo(4)).body("interactions", equalTo(3)).body("stale", equalTo(false))
                .body("columns.name", contains("iso3", "year", "frequency", "intensity", "military_technical",
                        "political_representative", "power", "democracy"))
                .body("definition.scope", equalTo("working")).body("definition.years", equalTo("2013:2014"));
        assertThat(csv(panel).lines()).containsExactly(
                "iso3,year,frequency,intensity,military_technical,political_representative,power,democracy",
                "ARM,2013,1,2.0,1,0,14.25,", "ARM,2014,2,6.0,1,1,14.5,0.4", "SWE,2013,0,0.0,0,0,16.125,0.9",
                "SWE,2014,0,0.0,0,0,16.25,0.91");
        assertThat((String) panel.path("sha256")).isEqualTo(Digests.sha256(csv(panel)));
        build("strict", "\"power\"", "").then().body("interactions", equalTo(2));
        assertThat(LinkTarget.requests().get(0)).startsWith("/api/indicators/v1/panel?partners=ARM,SWE&years=2013%3A2014"
                + "&variables=power,democracy&neighbours=land_sea").endsWith("&format=csv");
    }

    @Test
    void shouldGiveTheFourCategoriesOfThePartnershipsCodebookAColumnEach() {
        Api.analyst().contentType("application/json").body("""
                {"name": "grid", "codebook": "partnerships", "partners": ["ZZZ", "ZZY"], "years": "1991:1992"}""").post(PANELS)
                .then().statusCode(201).body("rows", equalTo(4)).body("columns.name", contains("iso3", "year", "frequency",
                        "intensity", "political_technical", "military_technical", "military_representative",
                        "political_representative"));
    }

    @Test
    void shouldBeStaleOnceAnInteractionChanges() {
        interaction("a", it -> {
        });
        String id = build("working", "\"power\"", "").path("id");
        given().get(PANELS + "/" + id).then().body("stale", equalTo(false));

        interaction("a", it -> it.put("revision", 7).put("status", "withdrawn").put("counted", false));

        given().get(PANELS + "/" + id).then().body("stale", equalTo(true)).body("interactions", equalTo(1));
        interaction("a", it -> it.put("revision", 8));
        given().get(PANELS + "/" + id).then().body("stale", equalTo(false));
        interaction("a", it -> it.put("revision", 5).put("status", "withdrawn"));
        given().get(PANELS + "/" + id).then().body("stale", equalTo(false));
    }

    @Test
    void shouldBeStaleOnlyOnceAVintageChangesItsCovariates() {
        String id = build("working", "\"power\"", "").path("id");
        String fixed = build("working", "\"power\"", ", \"vintages\": [\"v1\"]").path("id");

        announce(UUID.randomUUID().toString());
        given().get(PANELS + "/" + id).then().body("stale", equalTo(false));
        LinkTarget.answers(200, "text/csv", COVARIATES.replace("14.25", "14.75"));
        given().get(PANELS + "/" + id).then().body("stale", equalTo(false));
        announce(UUID.randomUUID().toString());
        LinkTarget.answers(503, "text/plain", "");
        given().get(PANELS + "/" + id).then().body("stale", nullValue());
        LinkTarget.answers(200, "text/csv", COVARIATES.replace("14.25", "14.75"));

        given().get(PANELS + "/" + id).then().body("stale", equalTo(true));
        given().get(PANELS + "/" + fixed).then().body("stale", equalTo(false));
    }

    @Test
    void shouldFetchAgainAfterAPassingFailure() {
        LinkTarget.answers(503, "text/plain", "");
        LinkTarget.thenAnswers(200, "text/csv", COVARIATES);

        build("working", "\"power\"", "").then().statusCode(201);
        assertThat(LinkTarget.requests()).hasSize(2);
    }

    @Test
    void shouldPassOnWhatTheIndicatorsServiceDoesNotKnow() {
        LinkTarget.answers(400, "application/problem+json", """
                {"type": "urn:x", "title": "t", "status": 400, "detail": "There is no partner XXX.",
                 "errors": [{"parameter": "partners", "detail": "XXX is not a partner"}], "trace_id": "0"}""");

        Api.problem(build("working", "\"power\"", ""), 422).body("detail", containsString("XXX"))
                .body("type", containsString("covariates-refused")).body("errors[0].pointer", equalTo("/partners"));
        LinkTarget.answers(500, "text/html", "<h1>secret</h1>");
        Api.problem(build("working", "\"power\"", ""), 503);
    }

    @Test
    void shouldRefuseAPanelThatCannotBe() {
        Api.problem(build("lenient", "\"power\"", ""), 422).body("errors[0].pointer", equalTo("/scope"));
        Api.problem(build("working", "\"frequency\"", ""), 422).body("errors[0].pointer", equalTo("/variables"));
        Api.problem(Api.analyst().contentType("application/json")
                .body("{\"name\": \"p\", \"codebook\": \"c\", \"partners\": [\"ARM\"], \"years\": \"2018:2011\"}").post(PANELS),
                422)
                .body("errors[0].pointer", equalTo("/years"));
        Api.problem(Api.analyst().contentType("application/json")
                .body("{\"name\": \"p\", \"codebook\": \"c\", \"partners\": [], \"years\": \"2011\"}").post(PANELS), 400);
        Api.problem(given().get(PANELS + "/pn-0"), 404);
        Api.problem(given().get(PANELS + "/pn-0/rows"), 404);
    }

    @Test
    void shouldGiveTheSamePanelAgainAndInEveryFormat() {
        String id = build("working", "\"power\"", "").path("id");

        assertThat((String) build("working", "\"power\"", "").path("id")).isEqualTo(id);
        for (String format : new String[] { "json", "csv", "ndjson", "xlsx", "parquet", "dta" }) {
            assertThat(given().get(PANELS + "/" + id + "/rows?format=" + format).then().statusCode(200).extract().asByteArray())
                    .isNotEmpty();
        }
        given().get(PANELS).then().body("data.id", hasItem(id));
    }

    @Test
    void shouldEstimateOnAPanelWithPartnerAsAnotherNameOfIso3() {
        for (int i = 0; i < 12; i++) {
            int year = 2013 + i % 2;
            String partner = i % 3 == 0 ? "SWE" : "ARM";
            interaction("e" + i, it -> it.put("year", year).put("date", year + "-05-01").put("partner", partner));
        }
        String id = build("working", "\"power\"", "").path("id");

        Api.fit("{\"data\": {\"panel\": \"%s\"}, \"formula\": \"frequency ~ power\", \"family\": \"poisson\",".formatted(id)
                + " \"unit\": \"partner\", \"vcov\": {\"type\": \"cluster\"}, \"subset\": \"partner in ['ARM', 'SWE']\"}")
                .then()
                .statusCode(201).body("summary.nobs", equalTo(4)).body("summary.n_units", equalTo(2))
                .body("specification.vcov.cluster", contains("partner"));
    }

    @Test
    void shouldTakeEverySampleOfTheContracts() {
        long before = events();
        int sent = 0;
        for (String type : new String[] { "coding.interaction.coded", "coding.interaction.corrected",
                "coding.interaction.withdrawn" }) {
            for (ObjectNode sample : Events.samples(type)) {
                Events.send(Events.INTERACTIONS, type, sample);
                sent++;
            }
        }
        Events.samples("indicators.vintage.published")
                .forEach(sample -> Events.send(Events.VINTAGES, "indicators.vintage.published", sample));

        long expected = before + sent;
        await().untilAsserted(() -> assertThat(events()).isEqualTo(expected));
    }

    @Test
    void shouldCountAnEventDeliveredTwiceOnce() {
        ObjectNode data = sample("twice");
        long before = events();
        String event = Events.send(Events.INTERACTIONS, "coding.interaction.coded", data);
        Events.send(Events.INTERACTIONS, "coding.interaction.coded", data, event);
        Events.send(Events.INTERACTIONS, "coding.interaction.corrected", data.deepCopy().put("revision", 2));

        await().untilAsserted(() -> assertThat(events()).isEqualTo(before + 2));
    }

    private Response build(String scope, String variables, String more) {
        return Api.analyst().contentType("application/json").body("""
                {"name": "panel", "codebook": "%s", "scope": "%s", "partners": ["ARM", "SWE"], "years": "2013:2014",
                 "variables": [%s], "neighbours": "land_sea"%s}""".formatted(codebook, scope, variables, more)).post(PANELS);
    }

    private static String csv(Response panel) {
        return new String(given().get(PANELS + "/" + panel.path("id") + "/rows?format=csv&raw=true").asByteArray(),
                StandardCharsets.UTF_8);
    }

    private ObjectNode sample(String id) {
        return Events.samples("coding.interaction.coded").get(0).deepCopy().put("id", codebook + "-" + id)
                .put("codebook", codebook);
    }

    private void interaction(String id, Consumer<ObjectNode> change) {
        ObjectNode interaction = sample(id);
        change.accept(interaction);
        long before = events();
        Events.send(Events.INTERACTIONS, "coding.interaction.coded", interaction);
        await().untilAsserted(() -> assertThat(events()).isEqualTo(before + 1));
    }

    private static long events() {
        return given().get(Api.BASE + "/interactions/summary").jsonPath().getLong("events");
    }

    /** Announces a vintage, and waits until a panel could be built with it. */
    private void announce(String id) {
        long before = VintageCount.now();
        Events.send(Events.VINTAGES, "indicators.vintage.published",
                Events.samples("indicators.vintage.published").get(1).deepCopy().put("id", id));
        await().untilAsserted(() -> assertThat(VintageCount.now()).isEqualTo(before + 1));
    }
}
