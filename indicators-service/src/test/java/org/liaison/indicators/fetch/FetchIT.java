package org.liaison.indicators.fetch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Fetches from a publisher's double, through HTTP: pages, conditions, faults, refusals. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class FetchIT {

    @ConfigProperty(name = "liaison.indicators.egress.allow")
    String allowed;

    private PublisherDouble publisher;

    @BeforeEach
    void open() {
        publisher = new PublisherDouble(Integer.parseInt(allowed.substring(allowed.indexOf(':') + 1)));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private static Response fetch(String body) {
        return given().header("X-API-Key", "data-manager-key").contentType("application/json").body(body.replace('\'', '"'))
                .post(Api.BASE + "/fetches");
    }

    private String worldBank(String indicator) {
        return "{'source': 'worldbank_api', 'base': '" + publisher.base() + "/v2', 'indicators': ['" + indicator
                + "'], 'per_page': 2}";
    }

    private static String page(String indicator, int page, String updated, String iso3, double value) {
        return "[{\"page\":" + page + ",\"pages\":2,\"per_page\":2,\"total\":2,\"sourceid\":\"2\",\"lastupdated\":\"" + updated
                + "\"},[{\"indicator\":{\"id\":\"" + indicator
                + "\",\"value\":\"Fetched (constant 2010 US$)\"},\"country\":{\"id\":\""
                + iso3.substring(0, 2) + "\",\"value\":\"?\"},\"countryiso3code\":\"" + iso3
                + "\",\"date\":\"2018\",\"value\":" + value + ",\"unit\":\"\",\"obs_status\":\"\",\"decimal\":0}]]";
    }

    private static boolean isPage(com.sun.net.httpserver.HttpExchange exchange, int page) {
        return exchange.getRequestURI().getQuery().contains("&page=" + page);
    }

    @Test
    void shouldFetchThePagesOfTheWorldBankIntoOneVintage() {
        publisher.with("/v2/country/all/indicator/FE.PAGES", (exchange, times) -> PublisherDouble.send(exchange,
                times == 2 ? 503 : 200, "application/json",
                page("FE.PAGES", isPage(exchange, 1) ? 1 : 2, "2019-12-20", isPage(exchange, 1) ? "SWE" : "NOR", 1.5)));

        Response answer = fetch(worldBank("FE.PAGES"));

        answer.then().statusCode(201).header("Location", startsWith("/api/indicators/v1/vintages/"))
                .body("outcome", equalTo("new")).body("requests", hasSize(2)).body("requests[1].tries", equalTo(2));
        given().get(answer.header("Location")).then().statusCode(200).body("source", equalTo("worldbank_api"))
                .body("label", equalTo("WDI 2019-12-20")).body("observations", equalTo(2));
        fetch(worldBank("FE.PAGES")).then().statusCode(200).body("outcome", equalTo("known"))
                .body("vintage", equalTo(answer.path("vintage")));
        Api.get("/fetches/" + answer.path("id")).then().statusCode(200).body("request.indicators[0]", equalTo("FE.PAGES"));
        Api.get("/fetches").then().body("data.id", hasItem(answer.<String> path("id")));
    }

    @Test
    void shouldReadAgainWhatChangedBetweenTwoPagesAndSayWhenItWillNotStopChanging() {
        publisher.with("/v2/country/all/indicator/FE.MOVING", (exchange, times) -> PublisherDouble.send(exchange, 200,
                "application/json",
                page("FE.MOVING", isPage(exchange, 1) ? 1 : 2, times == 1 ? "2019-12-20" : "2020-01-31", "SWE",
                        isPage(exchange, 1) ? 1 : 2)
                        .replace("\"date\":\"2018\"", isPage(exchange, 1) ? "\"date\":\"2018\"" : "\"date\":\"2017\"")))
                .with("/v2/country/all/indicator/FE.RESTLESS", (exchange, times) -> PublisherDouble.send(exchange, 200,
                        "application/json",
                        page("FE.RESTLESS", isPage(exchange, 1) ? 1 : 2, "2020-01-" + (10 + times), "SWE", 1)));

        Response moved = fetch(worldBank("FE.MOVING"));
        moved.then().statusCode(201);
        given().get(moved.header("Location")).then().body("label", equalTo("WDI 2020-01-31")).body("observations", equalTo(2));
        problem(fetch(worldBank("FE.RESTLESS")), 502, "another release");
    }

    @Test
    void shouldGiveTheWorldBanksMessageWhereItHasNoData() {
        publisher.with("/v2/country/all/indicator/FE.NONE", (exchange, times) -> PublisherDouble.send(exchange, 200,
                "application/json",
                "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided parameter value is not valid\"}]}]"));

        problem(fetch(worldBank("FE.NONE")), 502, "The provided parameter value is not valid");
    }

    @Test
    void shouldAskForAFileOnlyIfItChanged() {
        publisher.with("/table.csv", PublisherDouble.tagged("\"a\"", "iso3,year,conditional\nSWE,2014,1\n"));
        String request = "{'source': 'url', 'url': '" + publisher.base() + "/table.csv?apikey=hidden', 'layout': 'table'}";

        Response first = fetch(request);
        first.then().statusCode(201).body("requests[0].etag", equalTo("\"a\""))
                .body("requests[0].address", not(containsString("hidden")))
                .body("request.url", containsString("***"));
        fetch(request).then().statusCode(200).body("outcome", equalTo("unchanged")).body("bytes", equalTo(0))
                .body("vintage", equalTo(first.path("vintage")));
        publisher.with("/table.csv", PublisherDouble.tagged("\"b\"", "iso3,year,conditional\nSWE,2014,2\n"));
        fetch(request).then().statusCode(201).body("outcome", equalTo("new")).body("vintage",
                not(equalTo(first.path("vintage"))));
    }

    @Test
    void shouldFetchTradeFromAServerOfStatistics() {
        publisher.with("/rest/data/IMF.STA,IMTS/A..XG_FOB_USD.", (exchange, times) -> {
            assertThat(exchange.getRequestHeaders().getFirst("Accept")).contains("application/vnd.sdmx.data+csv");
            PublisherDouble.send(exchange, 200, "application/vnd.sdmx.data+csv",
                    "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\n"
                            + "IMF.STA:IMTS(1.0.0),ARM,XG_FOB_USD,DEU,A,2018,1.5\n");
        });

        Response answer = fetch("{'source': 'sdmx', 'base': '" + publisher.base()
                + "/rest', 'flow': 'IMF.STA,IMTS', 'key': 'A..XG_FOB_USD.', 'start_period': '2018'}");

        answer.then().statusCode(201);
        given().get(answer.header("Location")).then().body("source", equalTo("imf_dots"));
        assertThat(publisher.log()).containsExactly("/rest/data/IMF.STA,IMTS/A..XG_FOB_USD.?startPeriod=2018");
    }

    @Test
    void shouldReportAFileThatCannotBeReadAndStoreNothing() {
        publisher.with("/bad.csv", (exchange, times) -> PublisherDouble.send(exchange, 200, "text/csv",
                "iso3,year,fetched_badly\nSWE,2014,x\nNOR,2014,1\n"));
        String request = "{'source': 'url', 'url': '" + publisher.base() + "/bad.csv', 'layout': 'table'%s}";

        problem(fetch(request.formatted("")), 422, "malformed");
        Api.get("/vintages?indicator=fetched_badly").then().body("data", hasSize(0));
        fetch(request.formatted(", 'on_error': 'skip'")).then().statusCode(201);
    }

    @Test
    void shouldRefuseAddressesInsideBeforeAJobIsMadeAndRedirectsToThemInIt() {
        publisher.with("/inside", (exchange, times) -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9000/q/metrics");
            exchange.sendResponseHeaders(302, -1);
        });

        problem(fetch("{'source': 'url', 'url': 'http://127.0.0.1:9000/q/health'}"), 422, "not a web port");
        problem(fetch("{'source': 'url', 'url': 'file:///etc/passwd'}"), 422, "not an address");
        problem(fetch("{'source': 'url', 'url': 'http://[::1]/x'}"), 422, "not public");
        problem(fetch("{'source': 'url', 'url': '" + publisher.base() + "/inside'}"), 422, "not a web port");
    }

    @Test
    void shouldAskForAKeyAndForAKnownFieldAndLayout() {
        given().contentType("application/json").body("{}").post(Api.BASE + "/fetches").then().statusCode(401);
        problem(fetch("{'source': 'url', 'url': 'https://example.org/x', 'layout': 'nonsense'}"), 422, "nonsense");
        fetch("{'source': 'url', 'adress': 'https://example.org/x'}").then().statusCode(400);
        Api.get("/fetches/nothing").then().statusCode(404);
        Api.get("/fetches/0b9e6a52-4a52-4b1f-9a3c-6f2a7b1d9c11").then().statusCode(404);
    }

    @Test
    void shouldGoOnInTheBackgroundWhereTheCallerDoesNotWait() {
        publisher.with("/later.csv", (exchange, times) -> PublisherDouble.send(exchange, 200, "text/csv",
                "iso3,year,later\nSWE,2014,1\n"));

        String job = given().header("X-API-Key", "data-manager-key").header("Prefer", "respond-async")
                .contentType("application/json")
                .body("{\"source\": \"url\", \"url\": \"" + publisher.base() + "/later.csv\"}").post(Api.BASE + "/fetches")
                .then()
                .statusCode(202).header("Location", containsString("/jobs/")).extract().header("Location");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get(job).then().body("status", equalTo("succeeded"))
                .body("result", startsWith("/api/indicators/v1/vintages/")).body("progress", equalTo(1.0f)));
        Api.get("/fetches?format=csv").then().statusCode(200).header("Content-Type", containsString("text/csv"));
        assertThat(publisher.log()).hasSize(1);
        Api.get("/fetches").then().body("data.size()", greaterThan(0));
    }

    private static void problem(Response answer, int status, String detail) {
        answer.then().statusCode(status).contentType("application/problem+json").body("detail", containsString(detail));
    }
}
