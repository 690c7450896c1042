package org.liaison.indicators.vintage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.liaison.indicators.SharedFolder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What changed from one release to the next, and on which terms releases are given. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class DiffIT {

    private static String vintage(String text, String unit) {
        return Api.id(given().header("X-API-Key", "data-manager-key")
                .multiPart("file", "file.csv", text.getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", "{\"units\": {\"revised\": \"" + unit + "\"}}").post(Api.BASE + "/vintages"));
    }

    private String before;
    private String after;

    @BeforeEach
    void store() {
        before = vintage("iso3,year,revised,kept\nSWE,2013,10,1\nSWE,2014,20,1\nNOR,2014,5,\nFIN,2014,0,2\n", "points");
        after = vintage("iso3,year,revised,kept\nSWE,2014,22,1\nSWE,2013,10,1\nDNK,2014,7,3\nFIN,2014,1,2\n", "points");
    }

    @Test
    void shouldListWhatWasAddedRemovedAndChangedWithBothPlaces() {
        List<Map<String, Object>> rows = Api.rows("/vintages/" + before + "/diff/" + after);

        assertThat(rows).extracting(row -> row.get("indicator") + " " + row.get("iso3") + " " + row.get("change"))
                .containsExactly("kept DNK added", "revised DNK added", "revised FIN changed", "revised NOR removed",
                        "revised SWE changed");
        assertThat(rows.get(4)).containsEntry("value_a", 20.0).containsEntry("value_b", 22.0).containsEntry("absolute", 2.0)
                .containsEntry("relative", 0.1).containsEntry("row_a", 3).containsEntry("row_b", 2)
                .containsEntry("column_a", "revised").containsEntry("unit_a", "points");
        assertThat(rows.get(2)).containsEntry("absolute", 1.0).containsEntry("relative", null);
        assertThat(rows.get(3)).containsEntry("value_b", null).containsEntry("absolute", null);
    }

    @Test
    void shouldPageFilterAndGiveEveryFormat() {
        String diff = "/vintages/" + before + "/diff/" + after;

        String next = Api.get(diff + "?limit=2").then().body("data", hasSize(2)).extract().path("next");
        next = given().get(next).then().body("data", hasSize(2)).body("data[0].iso3", equalTo("FIN")).extract().path("next");
        given().get(next).then().body("data", hasSize(1)).body("next", nullValue());
        Api.get(diff + "?indicator=revised&iso3=SWE,NOR&change=changed").then().body("data", hasSize(1));
        Api.get(diff + "?years=2013").then().body("data", hasSize(0));
        Api.get("/vintages/" + before + "/diff/" + before).then().body("data", hasSize(0));
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            Api.get(diff + "?format=" + format).then().statusCode(200);
            Api.get(diff + "/summary?format=" + format).then().statusCode(200);
        }
    }

    @Test
    void shouldCountTheChangesOfEachIndicator() {
        List<Map<String, Object>> rows = Api.rows("/vintages/" + before + "/diff/" + after + "/summary");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).containsEntry("indicator", "revised").containsEntry("unchanged", 1).containsEntry("changed", 2)
                .containsEntry("added", 1).containsEntry("removed", 1).containsEntry("largest_absolute", 2.0)
                .containsEntry("largest_relative", 0.1).containsEntry("unit_changed", false);
    }

    @Test
    void shouldCallOutAChangedPriceBaseAndNotCompareItsNumbers() {
        String rebased = vintage("iso3,year,revised\nSWE,2013,10\nSWE,2014,30\n", "other points");

        Api.get("/vintages/" + rebased).then().body("notes.find { it.indicator == 'revised' }.code", equalTo("unit_changed"))
                .body("notes.find { it.indicator == 'revised' }.message", containsString("points"));
        List<Map<String, Object>> rows = Api.rows("/vintages/" + before + "/diff/" + rebased + "?iso3=SWE&indicator=revised");
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).containsEntry("change", "unit_changed")
                .containsEntry("absolute", null).containsEntry("unit_b", "other points"));
        Api.get("/vintages/" + before + "/diff/" + rebased + "/summary?indicator=revised").then()
                .body("data[0].unit_changed", equalTo(true)).body("data[0].largest_absolute", nullValue());
    }

    @Test
    void shouldCompareListsOfNeighboursByTheirPairs() {
        String first = Api.id(Api.upload("", "iso3,neighbour_iso3\nSWE,NOR\nSWE,FIN\nNOR,SWE\n"));
        String second = Api.id(Api.upload("", "iso3,neighbour_iso3\nSWE,NOR\nSWE,DNK\nNOR,SWE\n"));

        assertThat(Api.rows("/vintages/" + first + "/diff/" + second))
                .extracting(row -> row.get("iso3") + " " + row.get("counterpart") + " " + row.get("change"))
                .containsExactly("SWE DNK added", "SWE FIN removed");
        String next = Api.get("/vintages/" + first + "/diff/" + second + "?limit=1").then().extract().path("next");
        given().get(next).then().body("data", hasSize(1)).body("data[0].counterpart", equalTo("FIN"));
        Api.get("/vintages/" + first + "/diff/" + second + "/summary").then().body("data[0].added", equalTo(1))
                .body("data[0].removed", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "indicator=nothing", "iso3=ZZZ", "years=abc", "change=different" })
    void shouldNameTheParameterThatIsWrong(String query) {
        Api.get("/vintages/" + before + "/diff/" + after + "?" + query).then().statusCode(400).body("errors[0].parameter",
                equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void shouldAnswerAnUnknownVintageAsNotFound() {
        Api.get("/vintages/" + before + "/diff/nothing").then().statusCode(404);
        Api.get("/vintages/nothing/diff/" + before + "/summary").then().statusCode(404);
    }

    @Test
    void shouldListVintagesOfASourceOrWithAnIndicatorAndCountWhatTheyHold() {
        Api.get("/vintages?indicator=revised&limit=1000").then().body("data.id", hasItem(before))
                .body("data.find { it.id == '" + before + "' }.indicator_count", equalTo(2))
                .body("data.find { it.id == '" + before + "' }.first_year", equalTo(2013));
        Api.get("/vintages?source=wdi").then().statusCode(200).body("data.id", not(hasItem(before)));
        Api.get("/vintages?source=nonsense").then().statusCode(400);
    }

    @Test
    void shouldGiveLicenceAndCitationOfEachSourceAndRelease() {
        String id = Api
                .id(Api.upload("", SharedFolder.data("raw/worldbank_wdi/API_NY.GDP.PCAP.KD_DS2_en_csv_v2_20191220.csv")));

        Api.get("/vintages/" + id).then().body("publication.licence", equalTo("CC BY 4.0"))
                .body("publication.citation", containsString("WDI 2019-12-20"));
        Api.get("/sources").then().body("data.find { it.source == 'vdem' }.licence", equalTo("CC BY-SA 4.0"))
                .body("data.find { it.source == 'table' }.licence", nullValue());
        assertThat(Api.rows("/sources")).extracting(row -> row.get("source")).doesNotHaveDuplicates().contains("qog", "gw");
    }
}
