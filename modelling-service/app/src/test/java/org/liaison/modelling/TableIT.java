package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Regression tables of several fits. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class TableIT {

    private static final String TABLES = Api.BASE + "/tables?fits=";

    private String ids;
    private double estimate;

    @BeforeEach
    void estimate() {
        String dataset = Api.dataset("tables", Simulated.panel(25, 8, 5));
        String first = fit(dataset, "y ~ x + factor(year)", "poisson", "oim").path("id");
        ids = first + "," + fit(dataset, "y ~ x + z | iso3", "negbin2", "cluster").path("id");
        estimate = Double.parseDouble(given().get(Api.BASE + "/fits/" + first + "/coefficients?format=csv").asString().lines()
                .filter(line -> line.startsWith("x,")).findFirst().orElseThrow().split(",")[1]);
    }

    @Test
    void shouldWriteNumbersWithoutRoundingToCsv() {
        List<String> lines = given().get(TABLES + ids + "&format=csv").then().statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract().asString().lines().toList();

        assertThat(lines.get(0)).isEqualTo("term,estimate_1,std_error_1,stars_1,estimate_2,std_error_2,stars_2");
        String[] x = lines.stream().filter(line -> line.startsWith("x,")).findFirst().orElseThrow().split(",");
        assertThat(Double.parseDouble(x[1])).isEqualTo(estimate);
        assertThat(lines).anyMatch(line -> line.startsWith("z,,,,")).anyMatch(line -> line.startsWith("(alpha),,,,"))
                .anyMatch(line -> line.startsWith("(nobs),200")).anyMatch(line -> line.startsWith("factor(year)2012,"));
    }

    @Test
    void shouldPrintEveryFormatForReaders() {
        String html = given().get(TABLES + ids).then().statusCode(200).contentType(startsWith("text/html")).extract()
                .asString();
        String latex = given().get(TABLES + ids + "&format=latex").then().statusCode(200).contentType("application/x-latex")
                .extract().asString();
        String markdown = given().accept("text/markdown").get(TABLES + ids).then().statusCode(200)
                .contentType(startsWith("text/markdown")).extract().asString();

        assertThat(html).contains("<th scope=\"row\">factor(year)2012</th>", "<caption>Models of y</caption>", "<sup>***</sup>",
                "(2) cluster by iso3 (stata factor)", "Log likelihood");
        assertThat(latex).contains("\\begin{tabular}{lcc}", "^{***}$", "\\end{table}", "AIC");
        assertThat(markdown).contains("| (1) | (2) |", "\\*\\*\\*", "alpha", "p \\< 0.1");
    }

    @Test
    void shouldWriteAWorkbook() {
        byte[] workbook = given().get(TABLES + ids + "&format=xlsx").then().statusCode(200).extract().asByteArray();

        assertThat(new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void shouldRefuseUnknownFormatsAndFits() {
        Api.problem(given().get(TABLES + ids + "&format=docx"), 406);
        Api.problem(given().get(Api.BASE + "/tables"), 400).body("errors[0].parameter", equalTo("fits"));
        Api.problem(given().get(TABLES + "ft-0"), 404);
    }

    private static io.restassured.response.Response fit(String dataset, String formula, String family, String vcov) {
        return Api.fit(
                "{\"data\": {\"dataset\": \"%s\"}, \"formula\": \"%s\", \"family\": \"%s\", \"vcov\": {\"type\": \"%s\"}%s}"
                        .formatted(dataset, formula, family, vcov, vcov.equals("cluster") ? ", \"unit\": \"iso3\"" : ""));
    }
}
