package org.liaison.indicators.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.w3c.dom.Document;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Forms of panels and what describes them, through HTTP. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class PanelIT {

    private static final List<String> FILES = List.of("csv", "ndjson", "xlsx", "parquet", "dta");

    @Test
    void shouldGiveLongWideAndTidyPanels() {
        String id = Api.id(Api.upload("", "iso3,year,lay_x,lay_y\nSWE,2014,1,2\nSWE,2015,3,\nNOR,2015,5,6\n"));
        String panel = "/panel?partners=SWE,NOR&years=2014:2015&variables=lay_x,lay_y&vintages=" + id;

        assertThat(Api.rows(panel)).hasSize(4).first().hasToString("{iso3=NOR, year=2014, lay_x=null, lay_y=null}");
        assertThat(Api.rows(panel + "&layout=wide")).hasSize(2).last()
                .hasToString("{iso3=SWE, lay_x_2014=1.0, lay_x_2015=3.0, lay_y_2014=2.0, lay_y_2015=null}");
        assertThat(Api.rows(panel + "&layout=tidy")).hasSize(8).last().satisfies(row -> assertThat(row)
                .containsEntry("variable", "lay_y").containsEntry("value", null).containsEntry("vintages", id));
        for (String layout : List.of("long", "wide", "tidy")) {
            var first = Api.get(panel + "&layout=" + layout + "&limit=1").then().statusCode(200).body("data", hasSize(1))
                    .extract();
            given().urlEncodingEnabled(false).get(first.<String> path("next")).then().statusCode(200)
                    .body("data[0]", not(equalTo(first.path("data[0]"))));
            for (String format : FILES) {
                Api.get(panel + "&layout=" + layout + "&format=" + format).then().statusCode(200);
            }
        }
        Api.get(panel + "&layout=square").then().statusCode(400).body("errors[0].parameter", equalTo("layout"));
    }

    @Test
    void shouldKnowPartnersByFramework() {
        Api.id(Api.upload("", "iso3,year,frame_x\nSWE,2014,1\n"));

        assertThat(partners("framework:ICI")).containsExactly("ARE", "BHR", "KWT", "QAT");
        assertThat(partners("framework:PfP")).hasSize(21).contains("SWE", "UKR").doesNotContain("RUS", "JPN");
        assertThat(partners("framework:MD,RUS,framework:PatG")).hasSize(7 + 1 + 8);
        assertThat(partners("all")).hasSize(40);
        Api.get("/panel?partners=framework:Hansa&variables=frame_x").then().statusCode(400).body("errors[0].parameter",
                equalTo("partners"));
    }

    private static List<Object> partners(String asked) {
        return Api.rows("/panel?partners=" + asked + "&years=2014&variables=frame_x").stream().map(row -> row.get("iso3"))
                .toList();
    }

    @Test
    void shouldSayWhyCellsAreMissingAndWhichNeighbourLackedData() {
        String data = Api.id(Api.upload("?source=table",
                "iso3,year,cov_x,cov_y\nSRB,2014,1,5\nSRB,2015,1,\nBIH,2014,3,\nROU,2016,4,4\nSRB,2016,1,7\nSRB,2016,1,8\n"));
        String list = Api.id(Api.upload("?source=table", "iso3,neighbour_iso3\nSRB,BIH\nSRB,XKX\nIRL,GBR\nSRB,HRV\n"));
        Api.define(
                "{\"name\": \"cov_difference\", \"expression\": \"max_over_neighbours(cov_x, outside(\\\"NATO\\\")) - cov_x\"}")
                .then().statusCode(201);
        String query = "partners=SRB,IRL&years=2013:2016&variables=cov_x,cov_y,cov_difference&neighbours=" + list + "&vintages="
                + data;

        List<Map<String, Object>> gaps = Api.rows("/panel/coverage?" + query);

        assertThat(gaps).anySatisfy(gap -> assertGap(gap, "cov_y", "SRB", 2015, "missing", "no_observation"))
                .anySatisfy(gap -> assertGap(gap, "cov_x", "SRB", 2013, "missing", "year_not_covered"))
                .anySatisfy(gap -> assertGap(gap, "cov_y", "SRB", 2016, "missing", "rejected"))
                .anySatisfy(gap -> assertGap(gap, "cov_difference", "IRL", 2014, "missing", "no_neighbour"))
                .anySatisfy(gap -> {
                    assertGap(gap, "cov_difference", "SRB", 2014, "partial", "neighbour_without_data");
                    assertThat(gap).containsEntry("input_iso3", "XKX").containsEntry("input", "cov_x");
                })
                .anySatisfy(gap -> assertGap(gap, "cov_difference", "SRB", 2015, "missing", "neighbour_without_data"));
        Map<String, Object> summary = Api.rows("/panel/coverage?by=variable&" + query).get(2);
        assertThat(summary).containsEntry("variable", "cov_difference").containsEntry("cells", 8).containsEntry("present", 1)
                .containsEntry("missing", 7).containsEntry("partial", 1);
        for (String format : FILES) {
            Api.get("/panel/coverage?" + query + "&format=" + format).then().statusCode(200);
        }
        Api.get("/panel/coverage?by=nothing&" + query).then().statusCode(400);
        Api.get("/panel/provenance?iso3=SRB&year=2014&variable=cov_difference&neighbours=" + list).then()
                .body("neighbourhood.strongest", equalTo("BIH")).body("neighbourhood.without_data", equalTo(List.of("XKX")))
                .body("neighbourhood.candidates.iso3", equalTo(List.of("BIH", "XKX")))
                .body("neighbourhood.version", equalTo(list));
    }

    private static void assertGap(Map<String, Object> gap, String variable, String iso3, int year, String status,
            String reason) {
        assertThat(gap).containsEntry("variable", variable).containsEntry("iso3", iso3).containsEntry("year", year)
                .containsEntry("status", status).containsEntry("reason", reason);
    }

    @Test
    void shouldInterpolateOnlyWhereAskedAndMarkIt() {
        Api.id(Api.upload("", "iso3,year,gap_x\nSWE,2010,1\nSWE,2014,5\nSWE,2015,9\n"));
        String panel = "/panel?partners=SWE&years=2012:2017&variables=gap_x";

        assertThat(Api.rows(panel)).extracting(row -> row.get("gap_x")).containsExactly(null, null, 5.0, 9.0, null, null);
        assertThat(Api.rows(panel + "&interpolate=linear&max_gap=3"))
                .extracting(row -> row.get("gap_x") + " " + row.get("gap_x_interpolated"))
                .containsExactly("3.0 true", "4.0 true", "5.0 false", "9.0 false", "null false", "null false");
        assertThat(Api.rows(panel + "&interpolate=linear&max_gap=2")).extracting(row -> row.get("gap_x")).containsExactly(null,
                null, 5.0, 9.0, null, null);
        assertThat(Api.rows(panel + "&interpolate=carry_forward&max_gap=1&layout=tidy"))
                .extracting(row -> row.get("value") + " " + row.get("interpolated"))
                .containsExactly("null false", "null false", "5.0 false", "9.0 false", "9.0 true", "null false");
        Api.get("/panel/provenance?iso3=SWE&year=2012&variable=gap_x&interpolate=linear&max_gap=3").then()
                .body("interpolated", equalTo(true)).body("inputs.year", equalTo(List.of(2010, 2014)))
                .body("inputs.interpolates", equalTo(List.of(2012, 2012))).body("interpolation", containsString("linear"));
        Api.get("/panel/coverage?partners=SWE&years=2013&variables=gap_x&interpolate=linear").then()
                .body("data[0].status", equalTo("interpolated"));
    }

    @Test
    void shouldPutReleasesSideBySideOnlyWhereAsked() {
        String old = Api.id(Api.uploadText("?source=table", "iso3,year,side_x\nSWE,2014,1\n",
                "{\"label\": \"Edition 2018\", \"released\": \"2018-01-01\"}"));
        String fresh = Api.id(Api.uploadText("?source=table", "iso3,year,side_x,side_y\nSWE,2014,2,7\n",
                "{\"label\": \"Edition 2020\", \"released\": \"2020-01-01\"}"));
        String panel = "/panel?partners=SWE&years=2014&variables=side_x,side_y&vintages=" + old + "," + fresh;

        Api.get(panel).then().statusCode(422).body("detail", containsString(old));
        assertThat(Api.rows(panel + "&side_by_side=true").get(0))
                .hasToString("{iso3=SWE, year=2014, side_x@edition_2018=1.0, side_x@edition_2020=2.0, side_y=7.0}");
        for (String format : FILES) {
            Api.get(panel + "&side_by_side=true&format=" + format).then().statusCode(200);
        }
        Api.get("/panel?partners=SWE&variables=side_x&side_by_side=true").then().statusCode(400);
    }

    @Test
    void shouldExportACodebookInThreeForms() throws Exception {
        String id = Api.id(Api.upload("?source=table", "iso3,year,book_x\nSWE,2014,1\nSWE,2015,4\n"));
        String query = "/panel/codebook?partners=SWE,NOR&years=2014:2015&variables=book_x&vintages=" + id;

        Api.get(query).then().statusCode(200).body("rows", equalTo(4))
                .body("variables.name", equalTo(List.of("iso3", "year", "book_x")))
                .body("variables[2].statistics.valid", equalTo(2)).body("variables[2].statistics.missing", equalTo(2))
                .body("variables[2].statistics.mean", equalTo(2.5)).body("variables[2].sources[0].vintage", equalTo(id));
        Api.get(query + "&format=csvw").then().statusCode(200).contentType("application/csvm+json")
                .body("'@context'", hasItem("http://www.w3.org/ns/csvw"))
                .body("tableSchema.columns.titles", equalTo(List.of("iso3", "year", "book_x")))
                .body("tableSchema.primaryKey", equalTo(List.of("iso3", "year"))).body("url", containsString("format=csv"));
        byte[] xml = Api.get(query + "&format=ddi").then().statusCode(200).contentType("application/xml").extract()
                .asByteArray();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document ddi = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertThat(ddi.getDocumentElement().getNamespaceURI()).isEqualTo("ddi:codebook:2_5");
        assertThat(ddi.getElementsByTagNameNS("ddi:codebook:2_5", "var").getLength()).isEqualTo(3);
        Api.get(query + "&format=html").then().statusCode(406);
    }

    @Test
    void shouldGiveHashCitationAndTagOfAPanel() {
        String id = Api.id(Api.upload("?source=table", "iso3,year,cite_x\nSWE,2014,1\n"));
        String query = "partners=SWE&years=2014&variables=cite_x&vintages=" + id;

        var citation = Api.get("/panel/citation?" + query).then().statusCode(200).body("vintages[0].id", equalTo(id))
                .body("vintages[0].sha256", notNullValue()).body("data_sha256", notNullValue())
                .body("citation", containsString("cite_x")).body("bibtex", containsString("@misc"))
                .body("neighbours", nullValue()).extract();
        assertThat(citation.<String> path("hash")).hasSize(64);
        given().urlEncodingEnabled(false).get(citation.<String> path("address")).then().statusCode(200).body("data",
                hasSize(1));
        var panel = Api.get("/panel?" + query);
        assertThat(panel.headers().getValues("Link")).anyMatch(link -> link.contains("rel=\"cite-as\""))
                .anyMatch(link -> link.contains("rel=\"describedby\""));
        for (String address : List.of("/panel?", "/panel?layout=wide&", "/panel/coverage?")) {
            String tag = Api.get(address + query).header("ETag");
            given().header("If-None-Match", tag).get(Api.BASE + address + query).then().statusCode(304);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "interpolate:/panel?partners=SWE&interpolate=spline", "max_gap:/panel?partners=SWE&max_gap=2",
            "max_gap:/panel?partners=SWE&interpolate=linear&max_gap=0", "memberships:/panel?partners=SWE&memberships=x",
            "partners:/panel?partners=framework:", "variables:/panel?partners=SWE&variables=nothing@1" })
    void shouldNameTheParameterThatIsWrong(String parameterAndAddress) {
        String[] parts = parameterAndAddress.split(":", 2);

        Api.get(parts[1]).then().statusCode(400).body("errors[0].parameter", equalTo(parts[0]));
    }
}
