package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The registers over HTTP. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class RegisterIT {

    private static final String API = "/api/coding/v1/registers/partnerships";

    @Test
    void shouldServeEntriesByKindPartnerAndDay() {
        given().get(API).then().statusCode(200).body("data.size()", greaterThan(500))
                .body("data.findAll { it.source == null || it.source.isBlank() }", hasSize(0));
        given().get(API + "?kind=holder&partner=AUT&on=2018-03-01").then().statusCode(200)
                .body("data.phrase", hasItem("Alexander Van der Bellen"));
        given().get(API + "?kind=holder&partner=AUT&on=2008-03-01&search=bellen").then().statusCode(200)
                .body("data", hasSize(0));
        given().get("/api/coding/v1/registers/weather").then().statusCode(404);
        given().get(API + "?on=yesterday").then().statusCode(400).body("errors[0].parameter", equalTo("on"));
    }

    @Test
    void shouldClassifyByEntriesThatSomebodyAdded() {
        String item = "[{\"id\": \"r\", \"source\": \"nato.int\", \"date\": \"2016-05-12\", \"headline\": \"Talks in Vienna\","
                + " \"body\": \"The Secretary General met Zebulon Quarrington in Vienna on 12 May 2016.\"}]";
        String table = "kind,phrase,partner,level,flag,valid_from,valid_to,source\n"
                + "holder,Zebulon Quarrington,AUT,4,false,2015-01-01,2017-12-31,https://example.org/cabinet\n";

        given().header("X-API-Key", ReviewerKey.KEY).contentType("text/csv").body(table).post(API + "/entries").then()
                .statusCode(201).body("read", equalTo(1));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().contentType("application/json").body(item)
                .post("/api/coding/v1/codebooks/partnerships/classifications").then().statusCode(200)
                .body("[0].rows[0].category", equalTo("political_representative")));
        given().get(API + "?search=quarrington").then().body("data[0].source", equalTo("https://example.org/cabinet"))
                .body("data[0].shipped", equalTo(false));
    }

    @Test
    void shouldListEveryBadRow() {
        String table = "kind,phrase,partner,valid_from,source\nholder,A Person,XXX,2016-01-01,s\nruler,B,AUT,soon,\n"
                + "place,Testville,AUT,,atlas\n";

        given().header("X-API-Key", ReviewerKey.KEY).contentType("text/csv").body(table).post(API + "/entries").then()
                .statusCode(422).body("errors.column", hasItems("partner", "kind", "valid_from", "source"));
        given().header("X-API-Key", ReviewerKey.KEY).contentType("text/csv").body(table)
                .post(API + "/entries?on_error=skip").then().statusCode(201).body("read", equalTo(1))
                .body("rejected.row", hasItems(1, 2));
        given().contentType("text/csv").body(table).post(API + "/entries").then().statusCode(401);
    }
}
