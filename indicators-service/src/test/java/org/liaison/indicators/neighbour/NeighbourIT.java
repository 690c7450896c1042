package org.liaison.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Definitions of neighbourhood by name and version, through HTTP. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class NeighbourIT {

    private static final String CONTIGUITY = "ccode1,ccode2,conttype,stdate,enddate\n375,385,1,1920-01,2016-12\n"
            + "375,365,4,1920-01,2016-12\n365,375,4,1920-01,2016-12\n380,375,3,1920-01,1999-12\n";

    private static String upload(String label, String pairs) {
        return Api.id(Api.uploadText("?source=table", "iso3,neighbour_iso3\n" + pairs, "{\"label\": \"" + label + "\"}"));
    }

    private static Map<String, Object> list(String name, String version) {
        return Api.rows("/neighbours/lists").stream()
                .filter(row -> name.equals(row.get("name")) && (version == null || version.equals(row.get("version"))))
                .findFirst().orElseThrow();
    }

    @Test
    void shouldTellOfThisYearUnlessAListEndsBefore() {
        int now = LocalDate.now(ZoneOffset.UTC).getYear();
        String ending = Api.id(Api.upload("?source=table", "iso3,neighbour_iso3,year\nSWE,NOR,2013\nSWE,FIN,2014\n"));

        Api.get("/neighbours?iso3=JPN").then().body("data.year", everyItem(equalTo(now)));
        assertThat(Api.rows("/neighbours?iso3=SWE&neighbours=" + ending)).hasSize(1).first()
                .satisfies(row -> assertThat(row).containsEntry("neighbour_iso3", "FIN").containsEntry("year", 2014));
        assertThat(list(ending, null)).containsEntry("first_year", 2013).containsEntry("last_year", 2014);
    }

    @Test
    void shouldListEveryDefinitionWithItsVersion() {
        String contiguity = Api.id(Api.upload("?source=cow_contiguity", CONTIGUITY));
        String own = upload("Written by hand", "SWE,NOR\nSWE,FIN\nNOR,SWE\n");

        assertThat(list("land_sea", null)).containsEntry("either_way", true).containsEntry("vintage", null)
                .containsEntry("is_default", true).containsEntry("kinds", "land, sea");
        assertThat(list("cow_land", contiguity)).containsEntry("pairs", 2).containsEntry("countries", 2);
        assertThat(list("cow_24", contiguity)).containsEntry("pairs", 4).containsEntry("countries", 3);
        assertThat(list("cow_400", contiguity)).containsEntry("pairs", 6).containsEntry("countries", 4)
                .containsEntry("last_year", null);
        assertThat(list(own, null)).containsEntry("pairs", 3).containsEntry("countries", 2)
                .containsEntry("either_way", false).containsEntry("label", "Written by hand");
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            Api.get("/neighbours/lists?format=" + format).then().statusCode(200);
        }
    }

    @Test
    void shouldAcceptTheVersionThatIsNamedAndNoOther() {
        String version = list("land_sea", null).get("version").toString();

        Api.get("/neighbours?iso3=JPN&neighbours=land_sea@" + version).then().statusCode(200);
        Api.get("/neighbours?iso3=JPN&neighbours=land_sea@older").then().statusCode(400)
                .body("errors[0].parameter", equalTo("neighbours")).body("errors[0].detail", containsString(version));
        Api.get("/neighbours?iso3=JPN&neighbours=cow_150@older").then().statusCode(422);
        Api.get("/neighbours?iso3=JPN&neighbours=nonsense").then().statusCode(400)
                .body("errors[0].detail", containsString("/neighbours/lists"));
    }

    @Test
    void shouldCallAListByItsLabelAndMeanTheNewest() {
        String first = upload("Nordic list", "SWE,NOR\n");
        String second = upload("Nordic list", "SWE,FIN\n");

        assertThat(Api.rows("/neighbours?neighbours=Nordic list")).extracting(row -> row.get("neighbour_iso3"))
                .containsExactly("FIN");
        assertThat(Api.rows("/neighbours?neighbours=Nordic list@" + first)).extracting(row -> row.get("neighbour_iso3"))
                .containsExactly("NOR");
        assertThat(Api.rows("/neighbours?neighbours=" + second)).extracting(row -> row.get("neighbour_iso3"))
                .containsExactly("FIN");
    }

    @Test
    void shouldNameListAndVersionWhereverPowerDifferenceIsDescribed() {
        String numbers = Api.id(Api.upload("?source=table", "iso3,year,NY.GDP.MKTP.KD,NY.GDP.PCAP.KD\nSWE,2014,10,10\n"
                + "FIN,2014,100,100\nRUS,2014,1000,1000\n"));
        String older = upload("Swedish neighbours", "SWE,FIN\n");
        String newer = upload("Swedish neighbours", "SWE,FIN\nSWE,RUS\n");
        String panel = "partners=SWE&years=2014&variables=power_difference&vintages=" + numbers
                + "&neighbours=Swedish neighbours";
        String cell = "/panel/provenance?iso3=SWE&year=2014&variable=power_difference&vintages=" + numbers
                + "&neighbours=Swedish neighbours";

        Api.get(cell).then().statusCode(200).body("neighbourhood.definition", equalTo("Swedish neighbours"))
                .body("neighbourhood.version", equalTo(newer)).body("neighbourhood.strongest", equalTo("RUS"));
        Api.get(cell + "@" + older).then().statusCode(200).body("neighbourhood.version", equalTo(older))
                .body("neighbourhood.strongest", equalTo("FIN"));
        Api.get("/panel/citation?" + panel).then().body("neighbours.name", equalTo("Swedish neighbours"))
                .body("neighbours.version", equalTo(newer));
        Api.get("/panel/codebook?" + panel + "@" + older).then().body("neighbours", containsString(older));
        assertThat(Api.get("/panel/citation?" + panel).then().extract().<String> path("hash"))
                .isNotEqualTo(Api.get("/panel/citation?" + panel + "@" + older).then().extract().<String> path("hash"));
        assertThat(Api.rows("/panel?" + panel)).extracting(row -> row.get("power_difference")).containsExactly(4.0);
    }
}
