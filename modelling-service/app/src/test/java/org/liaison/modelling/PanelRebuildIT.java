package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Panels are built again when a release announced over Kafka changes their covariates. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
@TestProfile(PanelRebuildIT.Following.class)
class PanelRebuildIT {

    private static final String PANELS = Api.BASE + "/panels";
    private static final String FIRST = "iso3,year,power\nARM,2013,14.25\nARM,2014,14.5\n";
    private static final String REVISED = FIRST.replace("14.5", "15.125");

    /** Panels follow the announcements. */
    public static class Following implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("liaison.panels.follow-vintages", "true");
        }
    }

    @Test
    void shouldBuildAPanelAgainOnceARevisionChangesItsCovariates() {
        LinkTarget.answers(200, "text/csv", FIRST);
        announce();
        String panel = build("followed", "");
        String fixed = build("fixed", ", \"vintages\": [\"v1\"]");

        announce();
        LinkTarget.answers(200, "text/csv", REVISED);
        announce();

        await().untilAsserted(() -> assertThat(successor(panel)).isNotNull());
        String successor = successor(panel);
        given().get(PANELS + "/" + successor + "/rows").then().body("data.power", contains(14.25f, 15.125f));
        given().get(PANELS + "/" + successor).then().body("name", equalTo("followed")).body("stale", equalTo(false))
                .body("superseded_by", nullValue());
        given().get(PANELS + "/" + panel + "/rows").then().body("data.power", contains(14.25f, 14.5f));
        given().get(PANELS + "/" + panel).then().body("stale", equalTo(true));
        given().get(PANELS + "/" + fixed).then().body("superseded_by", nullValue()).body("stale", equalTo(false));

        LinkTarget.answers(200, "text/csv", FIRST);
        announce();
        await().untilAsserted(() -> assertThat(successor(successor)).isEqualTo(panel));
        assertThat(successor(panel)).isNull();
    }

    @Test
    void shouldTryAgainAtTheNextAnnouncementWhenCovariatesCannotBeHad() {
        LinkTarget.answers(200, "text/csv", FIRST);
        announce();
        String panel = build("unreachable for a while", "");
        LinkTarget.answers(503, "text/plain", "");
        announce();
        await().untilAsserted(() -> assertThat(LinkTarget.requests()).isNotEmpty());
        assertThat(successor(panel)).isNull();

        LinkTarget.answers(200, "text/csv", REVISED);
        announce();

        await().untilAsserted(() -> assertThat(successor(panel)).isNotNull());
    }

    /** Somebody who looks at a panel has it compared; that must not be taken for its being built again. */
    @Test
    void shouldBuildAPanelAgainThatWasFoundStaleBefore() {
        LinkTarget.answers(200, "text/csv", FIRST);
        announce();
        String panel = build("looked at", "");
        LinkTarget.answers(503, "text/plain", "");
        String vintage = announce();
        await().untilAsserted(() -> assertThat(LinkTarget.requests()).isNotEmpty());

        LinkTarget.answers(200, "text/csv", REVISED);
        given().get(PANELS + "/" + panel).then().body("stale", equalTo(true));
        announce(vintage);

        await().untilAsserted(() -> assertThat(successor(panel)).isNotNull());
    }

    private static String successor(String panel) {
        return given().get(PANELS + "/" + panel).path("superseded_by");
    }

    private static String build(String name, String more) {
        return Api.analyst().contentType("application/json").body("""
                {"name": "%s", "codebook": "none", "partners": ["ARM"], "years": "2013:2014", "variables": ["power"]%s}"""
                .formatted(name, more)).post(PANELS).then().statusCode(201).extract().path("id");
    }

    private static String announce() {
        String vintage = UUID.randomUUID().toString();
        announce(vintage);
        return vintage;
    }

    private static void announce(String vintage) {
        long before = VintageCount.now();
        Events.send(Events.VINTAGES, "indicators.vintage.published",
                Events.samples("indicators.vintage.published").get(1).deepCopy().put("id", vintage));
        await().untilAsserted(() -> assertThat(VintageCount.now()).isEqualTo(before + 1));
    }
}
