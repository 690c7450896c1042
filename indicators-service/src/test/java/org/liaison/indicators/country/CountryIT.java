package org.liaison.indicators.country;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The register and the crosswalk, through HTTP. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class CountryIT {

    @Test
    void shouldGiveTheCountriesOfADayWithTheirCodesOfTheDay() {
        Api.get("/countries?at=1985-06-30&limit=500").then().statusCode(200)
                .body("data.iso3", hasItems("SUN", "YUG", "DDR", "CSK"))
                .body("data.iso3", not(hasItem("SSD"))).body("data.find { it.iso3 == 'DEU' }.cow", equalTo(260))
                .body("data.find { it.iso3 == 'SUN' }.valid_to", equalTo("1991-12-26"));
        Api.get("/countries?status=former").then().body("data.iso3", hasItem("SCG")).body("data.iso3", not(hasItem("SRB")));
        Api.get("/countries?framework=ICI").then().body("data.iso3", equalTo(List.of("ARE", "BHR", "KWT", "QAT")));
        Api.get("/countries?nato=true&at=2016-12-31&limit=300").then().body("data", hasSize(28));
        Api.get("/countries?name=cote").then().body("data.iso3", hasItem("CIV"));
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            Api.get("/countries?format=" + format).then().statusCode(200);
        }
    }

    @Test
    void shouldGiveACountryByAnyOfItsCodesAndNames() {
        for (String code : List.of("SRB", "rs", "Serbia", "Сербия")) {
            Api.get("/countries/" + code).then().statusCode(200).body("iso3", equalTo("SRB")).body("gw", equalTo(340))
                    .body("successions.predecessor", hasItem("SCG")).body("names.name", hasItem("Serbien"));
        }
        Api.get("/countries/345?system=cow&at=1985-01-01").then().body("iso3", equalTo("YUG"))
                .body("codes.find { it.system == 'vdem' }.code", equalTo("198"));
        problem(Api.get("/countries/Korea").then(), 422).body("errors.detail", hasItems("KOR", "PRK"));
        problem(Api.get("/countries/Wonderland").then(), 404);
        problem(Api.get("/countries/SRB?system=nonsense").then(), 400);
        problem(Api.get("/countries?status=nonsense").then(), 400);
    }

    @Test
    void shouldGiveReasonsForMatchesAndFailures() {
        given().contentType("application/json").body("""
                {"from": "any", "to": ["cow", "gw", "vdem", "imf", "wdi", "m49"], "year": 2005,
                 "values": ["Serbia and Montenegro", "SRB", "Congo", "ARB", "nonsense", "NA", "Macedonia, FYR", 999999,
                            {"value": "Sudan", "year": 2015}, null]}""").post(Api.BASE + "/crosswalks").then().statusCode(200)
                .body("data.status",
                        equalTo(List.of("matched", "not_in_existence", "ambiguous", "aggregate", "unknown", "matched",
                                "matched", "unknown", "matched", "unknown")))
                .body("data[0].iso3", equalTo("SCG")).body("data[0].cow", equalTo(345)).body("data[0].imf", equalTo(965))
                .body("data[1].candidates", equalTo("SCG")).body("data[2].candidates", containsString("COG"))
                .body("data[5].iso3", equalTo("NAM")).body("data[6].matched_by", equalTo("former_name"))
                .body("data[8].m49", equalTo("729")).body("data.reason", not(hasItem(nullValue())));
    }

    @Test
    void shouldAddCodesToAColumnOfATable() {
        String csv = "\uFEFFcountry,year,x\nYugoslavia,1985,1\n\"Korea, Rep.\",2011,2\nAtlantis,2011,3\n";

        given().contentType("text/csv; charset=UTF-8").body(csv)
                .post(Api.BASE + "/crosswalks?from=name&to=iso3,cow&column=country&year_column=year").then().statusCode(200)
                .body("data.iso3", equalTo(java.util.Arrays.asList("YUG", "KOR", null))).body("data[0].cow", equalTo(345))
                .body("data[1].x", equalTo("2"));
        String answer = given().contentType("text/csv; charset=UTF-8").body(csv)
                .post(Api.BASE + "/crosswalks?from=name&to=cow&column=country&format=csv").then().statusCode(200).extract()
                .asString();
        assertThat(answer.lines().findFirst())
                .contains("country,year,x,status,iso3,name,cow,system,matched_by,reason,candidates");
    }

    @Test
    void shouldGiveAllRowsOfALongListAndEveryFormat() {
        String values = "\"SWE\",".repeat(2500) + "\"NOR\"";
        given().contentType("application/json").body("{\"values\": [" + values + "]}").post(Api.BASE + "/crosswalks").then()
                .statusCode(200).body("data", hasSize(2501));
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            Api.get("/crosswalks?from=cow&to=iso3,gw&values=345,365&format=" + format).then().statusCode(200);
        }
        Api.get("/crosswalks?from=cow&to=iso3&values=345,365&year=1985").then().body("data.iso3",
                equalTo(List.of("YUG", "SUN")));
        Api.get("/crosswalks?values=345").then().body("data.size()", greaterThan(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"from": "nonsense", "values": ["SWE"]}         | /from
            {"to": ["nonsense"], "values": ["SWE"]}         | /to
            {"values": []}                                  | /values
            {"values": [["SWE"]]}                           | /values/0
            {"values": ["SWE"], "year": 5}                  | /year
            {"values": ["SWE"], "year": 2005, "date": "2005-01-01"} | /date
            """)
    void shouldNameTheFieldThatIsWrong(String body, String pointer) {
        problem(given().contentType("application/json").body(body).post(Api.BASE + "/crosswalks").then(), 422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void shouldRefuseBodiesThatItCannotRead() {
        problem(given().contentType("application/json").body("{").post(Api.BASE + "/crosswalks").then(), 400);
        problem(given().contentType("application/json").post(Api.BASE + "/crosswalks").then(), 422);
        problem(given().contentType("text/csv").body("").post(Api.BASE + "/crosswalks").then(), 422);
        problem(given().contentType("text/csv").body("a\nSWE\n").post(Api.BASE + "/crosswalks?column=b").then(), 400);
        problem(Api.get("/crosswalks").then(), 400);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status))
                .body("title", notNullValue()).body("detail", notNullValue());
    }
}
