package org.liaison.collector.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class ScreeningReviewIT {

    private static final String API = "/api/collector/v1";

    @Inject
    Announcements announcements;

    private static ValidatableResponse post(String key, String path, String body) {
        return given().header("X-API-Key", key).contentType("application/json").body(body).post(API + path).then();
    }

    private static void upload(String... lines) {
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).post(API + "/imports").then().statusCode(201);
    }

    private static String item(String id, String source, String date, String headline, String body) {
        return "{\"id\": \"%s\", \"source\": \"%s\", \"date\": \"%s\", \"headline\": \"%s\", \"body\": \"%s\"}".formatted(id,
                source,
                date, headline, body);
    }

    private static ValidatableResponse got(String id) {
        return given().get(API + "/items/" + id).then().statusCode(200);
    }

    @Test
    void shouldScreenByAddedNamesAndAgainWhatIsThere() {
        upload(item("name-1", "names", "2016-03-01", "Monitors meet the elders of Zugdidi",
                "The team spent two days with the elders and heard about the harvest."));
        got("name-1").body("status", equalTo("rejected"));

        String names = """
                {"names": [{"partner": "GEO", "kind": "place", "text": "Zugdidi"},
                           {"partner": "old-league", "kind": "official", "text": "Hanseatic League", "until": "1669-01-01"}],
                 "reason": "towns of the monitors"}""";
        List<Integer> ids = post(CollectorStack.COLLECTOR, "/names", names).statusCode(201).body("version", greaterThan(0))
                .extract()
                .path("ids");
        upload(item("name-2", "names", "2016-03-02", "Monitors meet the clerks of Zugdidi",
                "They compared lists of the old mills."),
                item("name-3", "names", "2016-03-03", "A talk with envoys of the Hanseatic League",
                        "They read the old treaties aloud."));

        got("name-2").body("partners", equalTo(List.of("GEO")));
        got("name-3").body("partners", equalTo(List.of("old-league")));
        post(CollectorStack.COLLECTOR, "/screenings", "{\"sources\": [\"names\"]}").statusCode(202);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> got("name-1").body("status", equalTo("accepted"))
                .body("revision", equalTo(2)).body("mentions[0].kind", equalTo("place")));

        given().get(API + "/names?partner=old-league,MKD&kind=official&language=en&on=1500-01-01").then().statusCode(200)
                .body("data.name", equalTo(List.of("the former Yugoslav Republic of Macedonia", "Hanseatic League")));
        given().header("X-API-Key", CollectorStack.COLLECTOR).delete(API + "/names/" + ids.get(1)).then().statusCode(204);
        given().get(API + "/names?partner=old-league").then().body("data.size()", equalTo(0));
    }

    @Test
    void shouldAddNoneOfTheNamesWhereOneIsFaulty() {
        post(CollectorStack.COLLECTOR, "/names",
                """
                        {"names": [{"partner": "GEO", "kind": "place", "text": "Faultless"}, {"partner": "Nowhere", "kind": "group", "text": "N*"}],
                         "reason": "x"}""")
                .statusCode(422).body("errors.pointer",
                        equalTo(List.of("/names/1/partner", "/names/1/kind", "/names/1/text")));
        given().get(API + "/names?partner=GEO&kind=place").then().body("data.name", not(hasItem("Faultless")));
        post(CollectorStack.REVIEWER, "/names", "{}").statusCode(403);
    }

    @Test
    void shouldDecideManyAtOnceAndTakeItBack() {
        upload(item("many-1", "bulk", "2014-01-01", "Wreath for the dead of the Korean War", "Students sang in the rain."),
                item("many-2", "bulk", "2014-01-02", "A walk along the river Jordan", "Pilgrims sang in the sun."));
        given().get(API + "/reviews/queue?source=bulk&status=rejected").then().statusCode(200)
                .body("data.id", equalTo(List.of("many-2", "many-1")))
                .body("data.kind", equalTo(List.of("homonym", "history")));

        String filter = "{\"filter\": {\"source\": \"bulk\", \"status\": \"rejected\"}, \"expected\": %d, \"verdict\": \"accept\", \"reason\": \"seen\"}";
        post(CollectorStack.REVIEWER, "/reviews", filter.formatted(3)).statusCode(409).body("detail",
                containsString("2 items, not 3"));
        got("many-1").body("status", equalTo("rejected"));
        String bulk = post(CollectorStack.REVIEWER, "/reviews", filter.formatted(2)).statusCode(201).body("items", equalTo(2))
                .extract()
                .path("bulk");
        got("many-2").body("status", equalTo("accepted")).body("reason", equalTo("accepted on review: seen"));
        given().get(API + "/reviews/queue?source=bulk&status=accepted").then().body("data.size()", equalTo(0));

        post(CollectorStack.REVIEWER, "/reviews/bulk/" + bulk + "/undo", "{\"reason\": \"slip\"}").statusCode(200)
                .body("items", equalTo(2));
        got("many-2").body("status", equalTo("rejected")).body("revision", equalTo(3)).body("reviews.verdict",
                equalTo(List.of("accept", "undo")));
        post(CollectorStack.REVIEWER, "/reviews/bulk/" + bulk + "/undo", "{\"reason\": \"slip\"}").statusCode(409);
        post(CollectorStack.COLLECTOR, "/reviews", filter.formatted(2)).statusCode(403);
    }

    @Test
    void shouldAskASecondPersonBlindlyAndListWhereTheTwoDiffer() {
        upload(item("blind-1", "blind", "2014-02-01", "Engineers of Uzbekistan look at bridges", "They stayed for nine days."));
        post(CollectorStack.REVIEWER, "/items/blind-1/reviews", "{\"verdict\": \"accept\", \"reason\": \"a\"}").statusCode(201);
        String second = "{\"item\": \"blind-1\", \"verdict\": \"reject\", \"reason\": \"b\"}";

        given().header("X-API-Key", CollectorStack.REVIEWER).get(API + "/reviews/blind?limit=1000").then()
                .body("data.id", not(hasItem("blind-1")));
        post(CollectorStack.REVIEWER, "/reviews/blind", second).statusCode(409);
        assertThat(given().header("X-API-Key", CollectorStack.SECOND_REVIEWER).get(API + "/reviews/blind?limit=1000").then()
                .statusCode(200)
                .body("data.id", hasItem("blind-1")).extract().asString()).doesNotContain("verdict", "status");
        post(CollectorStack.SECOND_REVIEWER, "/reviews/blind", second).statusCode(201).body("agrees", equalTo(false));

        got("blind-1").body("status", equalTo("accepted"));
        given().header("X-API-Key", CollectorStack.REVIEWER).get(API + "/reviews/conflicts").then()
                .body("data.find { it.item == 'blind-1' }.second_reviewer", equalTo("key:rev2"));
        given().get(API + "/reviews/queue?source=blind").then().body("data.why", equalTo(List.of("conflict")));
        given().get(API + "/reviews/agreement").then().body("pairs", greaterThan(0)).body("open_conflicts", greaterThan(0));
        post(CollectorStack.SECOND_REVIEWER, "/items/blind-1/reviews", "{\"verdict\": \"reject\", \"reason\": \"agreed\"}")
                .statusCode(201);
        given().get(API + "/reviews/queue?source=blind").then().body("data.size()", equalTo(0));
        given().get(API + "/reviews?item=blind-1").then().statusCode(200)
                .body("data.verdict", equalTo(List.of("accept", "reject", "reject")))
                .body("data.kind", equalTo(List.of("decision", "blind", "decision")));
        String cursor = given().get(API + "/reviews?item=blind-1&limit=2").then().body("data.size()", equalTo(2)).extract()
                .path("next");
        assertThat(cursor).isNotNull();
    }

    @Test
    void shouldBringBackAnAnnouncementUntilItIsReported() {
        upload(item("ann-1", "ann", "2012-05-02", "Council to visit Mongolia",
                "The ambassadors will travel to Ulaanbaatar on 9 May 2012. A tour of the horse museum is planned."));
        got("ann-1").body("status", equalTo("rejected")).body("mentions[0].rule", equalTo("announced"));

        announcements.check(LocalDate.of(2012, 6, 30));
        given().get(API + "/reviews/queue?source=ann&why=announced").then().body("data.size()", equalTo(0));
        announcements.check(LocalDate.of(2012, 7, 1));
        given().get(API + "/reviews/queue?source=ann").then().body("data.id", equalTo(List.of("ann-1")))
                .body("data[0].why", equalTo("announced"));
        given().get(API + "/announcements?state=returned").then().body("data.find { it.item == 'ann-1' }.reason",
                containsString("not reported within 60 days"));

        upload(item("ann-2", "ann", "2012-05-10", "Ambassadors back from Mongolia",
                "On 9 May the Council met the President of Mongolia in Ulaanbaatar and saw the horse museum."));
        announcements.check(LocalDate.of(2012, 7, 2));
        given().get(API + "/reviews/queue?source=ann&why=announced").then().body("data.size()", equalTo(0));
        given().get(API + "/announcements?state=reported").then().body("data.find { it.item == 'ann-1' }.report",
                equalTo("ann-2"));
    }

    @Test
    void shouldExportASheetForEachPartnerAndOneTable() throws IOException {
        upload(item("exp-1", "export", "2013-03-01", "Ministers of Austria and Ireland received",
                "They met the Chairman in spring."),
                item("exp-2", "export", "2013-02-01", "=Austrian minister at Headquarters", "He met the Chairman in winter."));

        byte[] file = given().get(API + "/exports/partners?format=xlsx&source=export").then().statusCode(200).extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Austria", "Ireland");
            assertThat(workbook.getSheets().findFirst().orElseThrow().read()).extracting(r -> r.getCellText(0)).containsExactly(
                    "name",
                    "=Austrian minister at Headquarters", "Ministers of Austria and Ireland received");
        }
        assertThat(given().get(API + "/exports/partners?format=csv&source=export&partner=IRL").then().statusCode(200).extract()
                .asString())
                .startsWith("partner,name,link,date,id,source")
                .contains("IRL,Ministers of Austria and Ireland received,,2013-03-01,exp-1")
                .doesNotContain("AUT,");
        given().get(API + "/exports/partners?source=export").then().body("data.partner", equalTo(List.of("AUT", "AUT", "IRL")));
    }
}
