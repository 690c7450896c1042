package org.liaison.standalone.study;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liaison.standalone.Console;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.sample.SampleArchive;
import org.liaison.standalone.sample.SampleOptions;
import org.liaison.standalone.sample.SampleTruth;
import org.liaison.standalone.sample.site.SampleSites;

import com.fasterxml.jackson.databind.JsonNode;

/** The sample archive: two simulated sites on loopback that the collector searches, and simulated publishers' files. */
final class SampleData implements StudyData {

    private static final String HEADQUARTERS = "sample.headquarters";
    private static final String COMMAND = "sample.command";

    /** Each crash during a collection costs one. */
    private static final int ATTEMPTS = 10;

    private final StudyDefinition study;
    private final SampleArchive archive;
    private SampleSites sites;

    SampleData(StudyDefinition study, long seed) {
        this.study = study;
        this.archive = SampleArchive.generate(seed, SampleOptions.defaults());
    }

    @Override
    public List<String> portPurposes() {
        return List.of(HEADQUARTERS, COMMAND);
    }

    @Override
    public List<String> egress(Ports ports) {
        return List.of("127.0.0.1:" + ports.of(HEADQUARTERS), "127.0.0.1:" + ports.of(COMMAND));
    }

    @Override
    public void open(Ports ports) {
        sites = SampleSites.start(archive, ports.of(HEADQUARTERS), ports.of(COMMAND));
    }

    @Override
    public void bringItems(Api api, StudyProgress progress, Console console) {
        console.step("sample archive: two sites with " + archive.items().size() + " items, seed " + archive.truth().seed());
        var search = new LinkedHashMap<String, Object>();
        search.put("sources", sites.profiles().stream()
                .map(profile -> api.post("/api/collector/v1/sources", profile).get("id").asText()).toList());
        search.put("partners", study.partners());
        search.put("from", study.from().toString());
        search.put("to", study.to().toString());
        console.step("collecting: two sites x " + study.partners().size() + " partners");
        for (int attempt = 1; !collected(api, search, attempt, progress, console); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new StudyException("the collection does not succeed");
            }
            console.step("some searches of an interrupted collection failed; searching again");
        }
    }

    /** A collection that was interrupted by the end of the sites is not complete; another one reads only what is missing. */
    private static boolean collected(Api api, Object search, int attempt, StudyProgress progress, Console console) {
        var started = api.once("/api/collector/v1/collections", search, attempt);
        var address = "/api/collector/v1/collections/" + started.get("id").asText();
        var collection = api.get(address);
        while (Set.of("queued", "running").contains(collection.get("status").asText())) {
            progress.await(howFar(collection));
            collection = api.get(address);
        }
        console.step("collection " + collection.get("status").asText() + ": " + howFar(collection));
        return collection.get("status").asText().equals("succeeded");
    }

    private static String howFar(JsonNode collection) {
        var tasks = collection.get("tasks");
        var hits = collection.get("hits");
        return tasks.get("done").asLong() + " of " + tasks.get("total").asLong() + " searches, "
                + (hits.get("read").asLong() + hits.get("known").asLong()) + " of " + hits.get("listed").asLong()
                + " listed pages";
    }

    @Override
    public List<String> bringVintages(Api api, Console console) {
        return archive.covariateFiles().stream().map(file -> {
            var vintage = api.once("/api/indicators/v1/vintages?source=" + file.source(),
                    "application/octet-stream", BodyPublishers.ofByteArray(file.content()), Digests.sha256(file.content()));
            Vintages.show(file.name(), vintage, console);
            return vintage.get("id").asText();
        }).distinct().toList();
    }

    @Override
    public Optional<SampleTruth> truth() {
        return Optional.of(archive.truth());
    }

    @Override
    public void close() {
        if (sites != null) {
            sites.close();
        }
    }
}
