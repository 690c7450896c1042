package org.liaison.indicators.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Indicators that users define, through HTTP. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class IndicatorIT {

    @Test
    void shouldDefineAnIndicatorAndMakeAVersionOfEveryChange() {
        Api.id(Api.upload("", "iso3,year,ver_a,ver_b\nSWE,2014,10,4\nNOR,2014,20,\n"));

        Api.define("{\"name\": \"ver_sum\", \"title\": \"A sum\", \"expression\": \"ver_a + ver_b\"}").then().statusCode(201)
                .body("version", equalTo(1)).body("expression", equalTo("ver_a + ver_b")).body("missing", equalTo("propagate"))
                .body("inputs", equalTo(List.of("ver_a", "ver_b"))).body("sha256", notNullValue());
        Api.define("{\"name\": \"ver_sum\", \"title\": \"A sum\", \"expression\": \"ver_a+ver_b\"}").then().statusCode(200)
                .body("version", equalTo(1));
        Api.define("{\"name\": \"ver_double\", \"expression\": \"2 * ver_sum\"}").then().statusCode(201).body(
                "definitions.ver_sum",
                equalTo(1));
        Api.define("{\"name\": \"ver_sum\", \"title\": \"A sum\", \"expression\": \"ver_a + ver_b\", \"missing\": \"zero\"}")
                .then()
                .statusCode(201).body("version", equalTo(2)).body("versions", equalTo(List.of(1, 2)));

        List<Map<String, Object>> rows = Api
                .rows("/panel?partners=NOR,SWE&years=2014&variables=ver_sum,ver_sum@1,ver_sum@2,ver_double");
        assertThat(rows).extracting(row -> row.get("ver_sum") + " " + row.get("ver_sum@1") + " " + row.get("ver_sum@2") + " "
                + row.get("ver_double")).containsExactly("20.0 null 20.0 null", "14.0 14.0 14.0 28.0");
        Api.get("/indicators/ver_sum").then().body("version", equalTo(2));
        Api.get("/indicators/ver_sum?version=1").then().body("missing", equalTo("propagate"));
        Api.get("/panel/provenance?iso3=SWE&year=2014&variable=ver_sum@1").then().body("formula_version", equalTo(1))
                .body("inputs", hasSize(2)).body("formula", equalTo("ver_a + ver_b"));
        assertThat(hash("ver_sum@1")).isNotEqualTo(hash("ver_sum@2")).isEqualTo(hash("ver_sum@1"));
    }

    private static String hash(String variable) {
        return Api.get("/panel/citation?partners=SWE&years=2014&variables=" + variable).then().statusCode(200).extract()
                .path("hash");
    }

    @Test
    void shouldListTheShippedIndicatorsWithTheirFormulas() {
        Api.get("/indicators?limit=1000").then().statusCode(200)
                .body("data.find { it.name == 'power' }.expression", equalTo("log10(gdp * gdppc)"))
                .body("data.find { it.name == 'power' }.shipped", equalTo(true))
                .body("data.find { it.name == 'trade' }.inputs", containsString("trade_flow"));
        Api.get("/indicators/power").then().body("version", equalTo(1)).body("inputs", hasItem("NY.GDP.MKTP.KD"));
        String tag = Api.get("/indicators/power").header("ETag");
        given().header("If-None-Match", tag).get(Api.BASE + "/indicators/power").then().statusCode(304);
        Api.get("/indicators/functions").then().statusCode(200).body("$", hasKey("max_over_neighbours"));
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            Api.get("/indicators?format=" + format).then().statusCode(200);
        }
        problem(Api.get("/indicators/nothing"), 404);
        problem(Api.get("/indicators/power?version=9"), 404);
    }

    @Test
    void shouldNameBothInputsWithTheirUnitsWhereTheyDoNotGoTogether() {
        Api.id(Api.uploadText("?source=table", "iso3,year,mix_const,mix_current\nSWE,2014,1.5,2\n",
                "{\"units\": {\"mix_const\": \"constant 2010 US$\", \"mix_current\": \"current US$\"}}"));

        problem(Api.define("{\"name\": \"mixed\", \"expression\": \"mix_const + mix_current\"}"), 422)
                .body("detail", containsString("mix_const is in constant 2010 US$"))
                .body("detail", containsString("mix_current is in current US$"))
                .body("errors[0].pointer", equalTo("/expression"));
        Api.define("{\"name\": \"ratio_of_both\", \"expression\": \"unitless(mix_const) / unitless(mix_current)\"}").then()
                .statusCode(201);
    }

    @Test
    void shouldTakeADefinitionWhoseInputsAreYetToComeAndSayWhich() {
        Api.define("{\"name\": \"future\", \"expression\": \"log10(yet_to_come)\"}").then().statusCode(201).body("unavailable",
                equalTo(List.of("yet_to_come")));
        problem(Api.get("/panel?partners=SWE&years=2014&variables=future"), 422).body("detail", containsString("yet_to_come"));

        Api.id(Api.upload("", "iso3,year,yet_to_come\nSWE,2014,1000\n"));

        assertThat(Api.rows("/panel?partners=SWE&years=2014&variables=future").get(0)).containsEntry("future", 3.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "power", "expression": "gdp"}                              | /name
            {"name": "functions", "expression": "gdp"}                          | /name
            {"name": "x1", "expression": "gdp +"}                               | /expression
            {"name": "x1", "expression": "nonsense(gdp)"}                       | /expression
            {"name": "x1", "expression": "x1 + 1"}                              | /expression
            {"name": "x1", "expression": "gdp", "missing": "maybe"}             | /missing
            {"name": "x1", "expression": "max_over_neighbours(gdp, outside(\\"NATO\\"), 5)"} | /expression
            """)
    void shouldNameTheFieldThatIsWrong(String body, String pointer) {
        problem(Api.define(body.replace("\\\\", "\\")), 422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void shouldRefuseUnknownOrganisationsNamesAndCallersWithoutAKey() {
        Api.id(Api.upload("", "iso3,year,org_x\nSWE,2014,1\n"));

        problem(Api.define("{\"name\": \"x2\", \"expression\": \"max_over_neighbours(org_x, inside(\\\"Hansa\\\"))\"}"), 422)
                .body("detail", containsString("Hansa"));
        problem(Api.define("{\"name\": \"No Name\", \"expression\": \"org_x\"}"), 400);
        problem(Api.define("{\"expression\": \"org_x\"}"), 400);
        problem(given().contentType("application/json").body("{\"name\": \"x3\", \"expression\": \"org_x\"}")
                .post(Api.BASE + "/indicators"), 401);
        problem(Api.get("/panel?partners=SWE&years=2014&variables=power@7"), 400);
        problem(Api.get("/panel?partners=SWE&years=2014&variables=power@x"), 400);
    }

    private static ValidatableResponse problem(Response answer, int status) {
        return answer.then().statusCode(status).contentType("application/problem+json").body("detail", notNullValue());
    }
}
