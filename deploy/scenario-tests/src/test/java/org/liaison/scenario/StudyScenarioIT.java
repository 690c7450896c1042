package org.liaison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.liaison.standalone.sample.SampleArchive;
import org.liaison.standalone.sample.SampleOptions;
import org.liaison.standalone.sample.SampleTruth;
import org.liaison.standalone.study.StudyDefinition;

/**
 * The README's first command: study A on the sample archive. Once undisturbed, compared with the truth of the generator; once
 * with processes killed on the way, compared with the undisturbed run.
 */
class StudyScenarioIT {

    private static final Duration STUDY = Duration.ofMinutes(12);
    private static final Duration STEP = Duration.ofMinutes(6);

    @Test
    void shouldFindTheTruthAndFindItAgainAfterEveryKill() throws Exception {
        Map<String, String> undisturbed;
        try (RunningSuite suite = RunningSuite.launch(RunningSuite.temporaryHome("undisturbed"), FreePort.find(),
                List.of("demo"))) {
            awaitOutput(suite, "stays up", STUDY);
            undisturbed = counts(suite);
            SampleTruth truth = SampleArchive.generate(StudyDefinition.load().sampleSeed(), SampleOptions.defaults()).truth();
            assertCountsNearTruth(undisturbed, truth);
            assertCovariatesAsGenerated(suite, truth);
            assertEstimatesNearTruth(suite, truth);
        }

        assertThat(countsAfterKills()).isEqualTo(undisturbed);
    }

    private static Map<String, String> countsAfterKills() throws Exception {
        Path home = RunningSuite.temporaryHome("disturbed");
        int port = FreePort.find();
        killDuring(home, port, "collector", "\\b[1-9]\\d* of \\d+ searches");
        killDuring(home, port, "coding", "\\b[2-9]\\d of \\d+ searches");
        killDuring(home, port, "infrastructure", "ingesting external data");
        try (RunningSuite suite = RunningSuite.launch(home, port, List.of("demo"))) {
            awaitOutput(suite, "stays up", STUDY);
            return counts(suite);
        }
    }

    /**
     * Starts the study, kills a process when the launcher has said something like {@code moment}, and sees the launcher end and
     * say so.
     */
    private static void killDuring(Path home, int port, String process, String moment) throws Exception {
        try (RunningSuite suite = RunningSuite.launch(home, port, List.of("demo"))) {
            awaitOutput(suite, moment, STEP);
            long pid = Long.parseLong(Files.readString(home.resolve("run").resolve(process + ".pid")).strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            assertThat(suite.exitCode(STEP)).isNotZero();
            assertThat(suite.newOutput()).contains(process).contains("start again to go on");
        }
    }

    private static void awaitOutput(RunningSuite suite, String text, Duration atMost) {
        await().atMost(atMost).pollInterval(Duration.ofMillis(250)).until(() -> {
            boolean alive = suite.process().isAlive();
            boolean said = Pattern.compile(text).matcher(suite.newOutput()).find();
            if (!alive && !said) {
                throw new AssertionError("the launcher ended: " + suite.newOutput());
            }
            return said;
        });
    }

    /** Frequency and Intensity by partner and year. */
    private static Map<String, String> counts(RunningSuite suite) {
        List<Map<String, Object>> rows = suite.request().get("/api/coding/v1/counts?years=2011:2018").then().statusCode(200)
                .extract()
                .path("data");
        Map<String, String> counts = new TreeMap<>();
        rows.forEach(
                row -> counts.put(row.get("iso3") + " " + row.get("year"), row.get("frequency") + " " + row.get("intensity")));
        return counts;
    }

    private static void assertCountsNearTruth(Map<String, String> counts, SampleTruth truth) {
        long coded = 0;
        long generated = 0;
        long apart = 0;
        for (var cell : truth.counts()) {
            long frequency = Long.parseLong(counts.get(cell.iso3() + " " + cell.year()).split(" ")[0]);
            coded += frequency;
            generated += cell.frequency();
            apart += Math.abs(frequency - cell.frequency());
        }
        System.out.printf("interactions: %d generated, %d coded, %d of absolute difference over %d partner-years%n", generated,
                coded, apart, truth.counts().size());
        assertThat((double) coded / generated).isCloseTo(1, within(0.05));
        assertThat((double) apart / generated).isLessThan(0.10);
    }

    private static void assertCovariatesAsGenerated(RunningSuite suite, SampleTruth truth) {
        String panel = suite.request().get("/api/modelling/v1/panels").then().statusCode(200).extract().path("data[0].id");
        List<Map<String, Object>> rows = suite.request().get("/api/modelling/v1/panels/" + panel + "/rows").then()
                .statusCode(200)
                .extract().path("data");
        Map<String, Map<String, Object>> byCell = new TreeMap<>();
        rows.forEach(row -> byCell.put(row.get("iso3") + " " + row.get("year"), row));
        assertThat(byCell).hasSize(truth.covariates().size());
        for (var cell : truth.covariates()) {
            Map<String, Object> row = byCell.get(cell.iso3() + " " + cell.year());
            assertSame(cell.power(), row.get("power"));
            assertSame(cell.powerDifference(), row.get("power_difference"));
            assertSame(cell.democracy(), row.get("democracy"));
            assertSame(cell.stability(), row.get("stability"));
            assertSame(cell.trade(), row.get("trade"));
            assertSame(cell.globalisation(), row.get("globalisation"));
        }
    }

    private static void assertSame(Double generated, Object served) {
        if (generated == null) {
            assertThat(served).isNull();
        } else {
            assertThat(((Number) served).doubleValue()).isCloseTo(generated, within(1e-9 * Math.max(1, Math.abs(generated))));
        }
    }

    private static void assertEstimatesNearTruth(RunningSuite suite, SampleTruth truth) {
        List<Map<String, Object>> fits = suite.request().get("/api/modelling/v1/fits").then().statusCode(200).extract()
                .path("data");
        String frequency = fits.stream().filter(fit -> String.valueOf(fit.get("formula")).startsWith("frequency"))
                .map(fit -> String.valueOf(fit.get("id"))).findFirst().orElseThrow();
        List<Map<String, Object>> terms = suite.request().get("/api/modelling/v1/fits/" + frequency).then().statusCode(200)
                .extract()
                .path("coefficients");
        Map<String, Double> coefficients = new TreeMap<>(truth.coefficients());
        for (Map<String, Object> term : terms) {
            double expected = coefficients.remove(String.valueOf(term.get("term")));
            double estimate = ((Number) term.get("estimate")).doubleValue();
            double error = ((Number) term.get("std_error")).doubleValue();
            assertThat(Math.abs(estimate - expected) / error).as(String.valueOf(term.get("term"))).isLessThan(4);
        }
        assertThat(coefficients).as("terms that were not estimated").isEmpty();
    }
}
