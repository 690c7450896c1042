package org.liaison.standalone.study;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.liaison.standalone.Console;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.sample.SampleTruth;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The user's own files: {@code indicators/*} as the publishers give them, and {@code items.csv}, {@code .ndjson} or
 * {@code .xlsx}.
 */
final class OwnData implements StudyData {

    private static final Map<String, String> ITEM_FILES = Map.of("items.csv", "text/csv", "items.ndjson",
            "application/x-ndjson", "items.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Path folder;

    OwnData(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> portPurposes() {
        return List.of();
    }

    @Override
    public List<String> egress(Ports ports) {
        return List.of();
    }

    @Override
    public void bringItems(Api api, StudyProgress progress, Console console) {
        var files = ITEM_FILES.keySet().stream().sorted().map(folder::resolve).filter(Files::exists).toList();
        if (files.isEmpty()) {
            throw new StudyException("there is no items.csv, items.ndjson or items.xlsx in " + folder);
        }
        for (var file : files) {
            var answer = upload(api, "/api/collector/v1/imports", ITEM_FILES.get(file.getFileName().toString()), file);
            console.step("imported " + file.getFileName() + ": " + answer.get("rows").size() + " rows");
        }
    }

    @Override
    public List<String> bringVintages(Api api, Console console) {
        try (Stream<Path> files = Files.list(folder.resolve("indicators"))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted()
                    .map(file -> {
                        var vintage = upload(api, "/api/indicators/v1/vintages", "application/octet-stream", file);
                        Vintages.show(file.getFileName().toString(), vintage, console);
                        return vintage.get("id").asText();
                    }).distinct().toList();
        } catch (IOException e) {
            throw new StudyException("the folder " + folder.resolve("indicators") + " cannot be read", e);
        }
    }

    private static JsonNode upload(Api api, String path, String contentType, Path file) {
        try {
            return api.once(path, contentType, BodyPublishers.ofFile(file), Digests.sha256(file));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<SampleTruth> truth() {
        return Optional.empty();
    }
}
