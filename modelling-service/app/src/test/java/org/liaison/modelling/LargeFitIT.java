package org.liaison.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;

/**
 * Data that take a while, as a user sends them: 100,000 rows, or {@code -Dliaison.rows=2000000}; 50 periods, slopes 0.4 and
 * -0.2, variance mu + 0.3 mu^2.
 */
@QuarkusTest
@WithTestResource(ModellingStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeFitIT {

    private static final int ROWS = Integer.getInteger("liaison.rows", 100_000);
    private static final int PERIODS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private String dataset;

    @BeforeEach
    void upload() {
        if (dataset == null) {
            dataset = Api.upload("large", csv()).then().statusCode(201).body("rows", equalTo(ROWS)).extract().path("id");
        }
    }

    @Test
    void shouldEstimateAsAJobWithProgress() {
        Response accepted = submit("y ~ x + z | unit + period", "\"fixed\"");
        String job = accepted.then().statusCode(202).extract().header("Location");

        awaitEnd(job);

        Response ended = Api.analyst().get(job);
        ended.then().body("status", equalTo("succeeded")).body("progress", equalTo(1.0f));
        Response fit = Api.analyst().config(RestAssuredConfig.config().jsonConfig(
                JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .get(ended.<String> path("result"));
        fit.then().statusCode(200).body("summary.converged", equalTo(true)).body("coefficients.size()", equalTo(2));
        double estimate = fit.jsonPath().getDouble("coefficients[0].estimate");
        double error = fit.jsonPath().getDouble("coefficients[0].std_error");
        assertThat(estimate).isCloseTo(0.4, within(5 * error));
        assertThat(fit.jsonPath().getDouble("dispersion.alpha")).isCloseTo(0.3, within(0.03));
    }

    @Test
    void shouldStopWhenToldTo() {
        String job = submit("y ~ x + z + factor(period)", "\"random\", \"unit\": \"unit\"").then().statusCode(202).extract()
                .header("Location");

        Api.analyst().delete(job).then().statusCode(202);

        awaitEnd(job);
        Api.analyst().get(job).then().body("status", equalTo("cancelled")).body("result", equalTo(null));
    }

    private Response submit(String formula, String effects) {
        return Api.analyst().header("Prefer", "respond-async").contentType("application/json").body("""
                {"data": {"dataset": "%s"}, "formula": "%s", "family": "negbin2", "effects": %s}
                """.formatted(dataset, formula, effects)).post(Api.BASE + "/fits");
    }

    private static void awaitEnd(String job) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(
                () -> List.of("succeeded", "failed", "cancelled").contains(Api.analyst().get(job).<String> path("status")));
    }

    private static byte[] csv() {
        Random random = new Random(20261122);
        StringBuilder csv = new StringBuilder(40 * ROWS).append("unit,period,x,z,y\n");
        for (int row = 0; row < ROWS; row++) {
            int unit = row / PERIODS;
            double x = random.nextGaussian();
            double z = random.nextGaussian();
            double mu = Math.exp(0.5 * Math.sin(unit) + 0.02 * (row % PERIODS) + 0.4 * x - 0.2 * z);
            csv.append('u').append(unit).append(',').append(1970 + row % PERIODS).append(',').append(x).append(',').append(z)
                    .append(',').append(poisson(random, mu * gamma(random, 1 / 0.3) * 0.3)).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Marsaglia and Tsang (2000), for shapes of 1 and more. */
    private static double gamma(Random random, double shape) {
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static int poisson(Random random, double mean) {
        int count = 0;
        for (double rest = -Math.log(random.nextDouble()); rest < mean; rest -= Math.log(random.nextDouble())) {
            count++;
        }
        return count;
    }
}
