package org.liaison.standalone.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liaison.standalone.Console;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.suite.Purpose;
import org.liaison.standalone.suite.Suite;

import com.fasterxml.jackson.databind.JsonNode;

/** Study A, step by step: collect, code, ingest, join, estimate, print. Each step may be repeated; nothing is counted twice. */
public final class Study implements Purpose {

    private final StudyDefinition definition;
    private final StudyData data;

    private Study(StudyDefinition definition, StudyData data) {
        this.definition = definition;
        this.data = data;
    }

    /** The study on the sample archive. The environment variable {@code LIAISON_SAMPLE_SEED} draws another simulated world. */
    public static Study onSample() {
        var definition = StudyDefinition.load();
        var seed = Optional.ofNullable(System.getenv("LIAISON_SAMPLE_SEED")).map(Long::valueOf).orElse(definition.sampleSeed());
        return new Study(definition, new SampleData(definition, seed));
    }

    /** The study on the user's own files. */
    public static Study onFiles(Path folder) {
        return new Study(StudyDefinition.load(), new OwnData(folder));
    }

    @Override
    public List<String> portPurposes() {
        return data.portPurposes();
    }

    @Override
    public List<String> egress(Ports ports) {
        return data.egress(ports);
    }

    @Override
    public void open(Ports ports) {
        data.open(ports);
    }

    /**
     * Runs it to the end.
     *
     * @throws StudyException where a step fails
     * @throws org.liaison.standalone.suite.SuiteEndedException where the suite ends before it
     */
    @Override
    public void run(Suite suite, String gateway, String key, Console console) {
        var api = new Api(suite, gateway, key);
        var progress = new StudyProgress(suite, console);
        console.step("study: " + definition.title());
        data.bringItems(api, progress, console);
        console.step("ingesting external data");
        var vintages = data.bringVintages(api, console);
        console.step("waiting until everything is coded");
        new Settled(api, progress, console, definition.codebook()).await();
        compareCounts(api, console);
        var panel = panel(api, vintages);
        console.step("panel " + panel.get("id").asText() + ": " + panel.get("rows").asLong() + " rows");
        for (var model : definition.models()) {
            console.text(new CoefficientTable(model.name(), fit(api, panel, model), truth(model)).text());
        }
    }

    private void compareCounts(Api api, Console console) {
        data.truth().ifPresent(truth -> console.text(new CountComparison(truth.counts(), api.rows(
                "/api/coding/v1/counts?format=csv&codebook=" + definition.codebook() + "&scope=" + definition.scope()
                        + "&years="
                        + definition.years() + "&partners=" + String.join(",", definition.partners())))
                .text()));
    }

    private JsonNode panel(Api api, List<String> vintages) {
        var request = new LinkedHashMap<String, Object>();
        request.put("name", definition.name());
        request.put("codebook", definition.codebook());
        request.put("scope", definition.scope());
        request.put("partners", definition.partners());
        request.put("years", definition.years());
        request.put("variables", definition.variables());
        request.put("neighbours", definition.neighbours());
        request.put("vintages", vintages);
        // Without an idempotency key: after new items the same request means another panel.
        return api.result("/api/modelling/v1/panels", api.post("/api/modelling/v1/panels", request));
    }

    private static JsonNode fit(Api api, JsonNode panel, StudyDefinition.Model model) {
        var request = new LinkedHashMap<String, Object>();
        request.put("data", Map.of("panel", panel.get("id").asText()));
        request.putAll(model.fit());
        return api.result("/api/modelling/v1/fits", api.once("/api/modelling/v1/fits", request, 1));
    }

    private Map<String, Double> truth(StudyDefinition.Model model) {
        var known = new LinkedHashMap<String, Double>();
        data.truth().filter(truth -> model.simulated()).ifPresent(truth -> {
            known.putAll(truth.coefficients());
            known.put("alpha", truth.alpha());
        });
        return known;
    }

    @Override
    public void close() {
        data.close();
    }
}
