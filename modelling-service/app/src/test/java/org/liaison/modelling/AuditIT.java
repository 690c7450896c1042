package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Auditing published tables over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class AuditIT {

    @Test
    void shouldNeedNoKeyAndTakeNumbersHoweverTheyAreWritten() {
        Response answer = audit(
                """
                        {"models": [{"name": "1", "log_lik": -703.4, "mean_outcome": "7.58", "rows": [
                          {"term": "power", "estimate": -0.71, "std_error": "1.04", "stars": "**", "dy_dx": "\u22125.42", "ratio": ".47"},
                          {"term": "trade", "estimate": "0.11", "std_error": null, "stars": 0, "dy_dx": "-0.90"},
                          {"term": "after", "estimate": 1.48, "stars": 3.0, "dy_dx": "11.25", "ratio": "", "dummy": true}]}]}""");

        answer.then().statusCode(200).body("findings.findAll { it.strictness == 'round' }.code",
                contains("ratio", "stars", "sign", "mean"))
                .body("findings.findAll { it.strictness == 'round' }.term", contains("power", "power", "trade", null))
                .body("findings[0]", equalTo(Map.of("model", "1", "term", "power", "code", "ratio", "printed", ".47",
                        "expected", "0.48919211 to 0.49410857 = exp(-0.71)", "strictness", "round")));
    }

    @Test
    void shouldGiveAnEmptyListWhereNothingContradicts() {
        audit("{\"models\": [{\"name\": \"a\", \"rows\": [{\"term\": \"x\", \"estimate\": \"0.69\", \"ratio\": 2.0}]}], \"decimals\": 1}")
                .then().statusCode(200).body("findings", empty());
        audit("{\"models\": [{\"name\": \"a\", \"log_lik\": \"-5\"}], \"relations\": [], \"stars\": [0.05]}").then()
                .statusCode(200)
                .body("findings", empty());
    }

    @Test
    void shouldHoldRelatedModelsAgainstEachOther() {
        audit("""
                {"models": [{"name": "1", "log_lik": "-10.00"}, {"name": "5", "log_lik": "-10.50"}],
                 "relations": [{"models": ["5", "1"], "relation": "nested"}]}""").then().statusCode(200)
                .body("findings.strictness", contains("round", "round_or_truncate"))
                .body("findings[0].code", equalTo("log_lik"))
                .body("findings[0].model", equalTo("5")).body("findings[0]", hasKey("term"))
                .body("findings[0].term", nullValue()).body("findings[0].printed", equalTo("-10.50"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "'estimate': '0.5', 'std_error': 'n.s.'; /models/0/rows/0/std_error",
            "'estimate': '(0.5)'; /models/0/rows/0/estimate",
            "'estimate': true; /models/0/rows/0/estimate",
            "'estimate': '1e99999'; /models/0/rows/0/estimate",
            "'ratio': {'low': 1}; /models/0/rows/0/ratio",
            "'dy_dx': [1]; /models/0/rows/0/dy_dx",
            "'std_error': -0.5; /models/0/rows/0/std_error",
            "'stars': 4; /models/0/rows/0/stars",
            "'stars': '+'; /models/0/rows/0/stars",
            "'stars': 1.5; /models/0/rows/0/stars",
    })
    void shouldNameTheNumberThatCannotBeRead(String fields, String pointer) {
        Api.problem(
                audit("{\"models\": [{\"name\": \"1\", \"rows\": [{\"term\": \"x\", " + fields.replace('\'', '"') + "}]}]}"),
                422).body("errors[0].pointer", equalTo(pointer)).body("type", containsString("unprocessable"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "'models': [{'name': '1', 'log_lik': 'none'}]; /models/0/log_lik",
            "'models': [{'name': '1', 'mean_outcome': 'none'}]; /models/0/mean_outcome",
            "'models': [{'name': '1'}, {'name': '1'}]; /models/1/name",
            "'models': [{'name': '1'}], 'decimals': -1; /decimals",
            "'models': [{'name': '1'}], 'decimals': 16; /decimals",
            "'models': [{'name': '1'}], 'stars': [0.1, 2]; /stars/1",
            "'models': [{'name': '1', 'log_lik': -1}], 'relations': [{'models': ['1', '2'], 'relation': 'equal'}]; /relations/0/models",
            "'models': [{'name': '1', 'log_lik': -1}], 'relations': [{'models': ['1', '1'], 'relation': 'twin'}]; /relations/0/relation",
    })
    void shouldNameTheFieldAtFault(String fields, String pointer) {
        Api.problem(audit("{" + fields.replace('\'', '"') + "}"), 422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void shouldRefuseBodiesOfAnotherShape() {
        Api.problem(audit("{\"models\": []}"), 400);
        Api.problem(audit("{\"models\": [{\"rows\": []}]}"), 400);
        Api.problem(audit("{\"models\": [{\"name\": \"1\", \"rows\": [{\"term\": \"x\", \"irr\": 1}]}]}"), 400)
                .body("errors[0].pointer", equalTo("/models/0/rows/0/irr"));
        Api.problem(audit("{\"models\": [null]}"), 400);
    }

    @Test
    void shouldFindTheContradictionsOfThePublishedTable() throws IOException {
        Optional<Path> file = Shared.folder().map(shared -> shared.resolve("reference/table3.csv")).filter(Files::exists);
        Assumptions.assumeTrue(file.isPresent(), "the shared folder of reference data is not there");

        Response answer = given().contentType("application/json").body(published(file.get())).post(Api.BASE + "/audits");

        List<Map<String, String>> findings = answer.then().statusCode(200).extract().path("findings");
        assertThat(findings).extracting(it -> it.get("model") + " " + it.get("term") + " " + it.get("code") + " "
                + it.get("strictness")).contains("2 democracy ratio round_or_truncate", "8 trade ratio round_or_truncate",
                        "1 null mean round", "9 gdp stars round_or_truncate", "10 gdp stars round_or_truncate",
                        "7 gdp stars round_or_truncate", "6 null log_lik round_or_truncate")
                .doesNotContain("5 null log_lik round", "1 power ratio round", "4 null mean round",
                        "1 null mean round_or_truncate");
    }

    /** The table as printed; models 5 and 6 add a period dummy that the year effects absorb. */
    private static Map<String, Object> published(Path file) throws IOException {
        Map<String, Map<String, Object>> models = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                Map<String, Object> model = models.computeIfAbsent(line.getField("model"),
                        name -> new LinkedHashMap<>(Map.of("name", name, "rows", new ArrayList<Object>())));
                if (line.getField("term").equals("log_lik")) {
                    model.put("log_lik", line.getField("estimate"));
                } else {
                    rows(model).add(Map.of("term", line.getField("term"), "estimate", line.getField("estimate"), "stars",
                            Integer.valueOf(line.getField("stars")), "std_error", line.getField("std_error"), "dy_dx",
                            line.getField("dy_dx"), "ratio", line.getField("irr"), "dummy",
                            line.getField("term").equals("after_2014")));
                }
            }
        }
        return Map.of("models", models.values(), "relations",
                List.of(Map.of("models", List.of("5", "1"), "relation", "equal"),
                        Map.of("models", List.of("6", "2"), "relation", "equal")));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> rows(Map<String, Object> model) {
        return (List<Object>) model.get("rows");
    }

    private static Response audit(String body) {
        return given().contentType("application/json").body(body).post(Api.BASE + "/audits");
    }
}
