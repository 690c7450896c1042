package org.liaison.indicators.vintage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What of a file is not used, as its uploader reads it: in pages, and as a file. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class RejectionsIT {

    @Test
    void shouldGiveEachRejectionWithItsKeyInPagesAndAsCsv() {
        String id = Api.id(Api.upload("?on_error=skip", "iso3,year,rejections_it\nARB,2011,1\nSWE,2012,much\nSWE,2013,3\n"
                + "SWE,2014,4\nSWE,2014,5\n"));

        var first = Api.get("/vintages/" + id + "/rejected?limit=2").then().statusCode(200).body("data", hasSize(2))
                .body("data[0].row", equalTo(3)).body("data[0].column", equalTo("rejections_it"))
                .body("data[0].country", equalTo("SWE")).body("data[0].year", equalTo(2012))
                .body("data[0].indicator", equalTo("rejections_it")).body("data[0].value", equalTo("much"))
                .body("data[0].reason_code", equalTo("not_a_number")).body("data[1].reason_code", equalTo("aggregate"))
                .body("data[1].country", equalTo("ARB")).extract();
        given().get(first.<String> path("next")).then().statusCode(200).body("data", hasSize(2))
                .body("data[1].reason_code", equalTo("second_value")).body("data[1].value", equalTo("5.0"))
                .body("next", nullValue());
        String csv = Api.get("/vintages/" + id + "/rejected?format=csv").then().statusCode(200).extract().asString();
        assertThat(csv.lines()).hasSize(5).first().isEqualTo("row,column,reason,reason_code,country,year,indicator,value");
        Api.get("/vintages/" + id).then().body("rejected[0].reason_code", equalTo("not_a_number"))
                .body("rejected[0].row", equalTo(3));
        Api.get("/panel/coverage?partners=SWE&years=2014&variables=rejections_it").then().statusCode(200);
    }
}
