package org.liaison.standalone.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.liaison.standalone.sample.covariate.CellCovariates;
import org.liaison.standalone.sample.press.ItemLabel;
import org.liaison.standalone.sample.press.PressItem;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes the truth of an archive for people and for tests. */
final class TruthFiles {

    private final SampleArchive archive;

    TruthFiles(SampleArchive archive) {
        this.archive = archive;
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve("truth.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(model()));
        items(folder.resolve("items.csv"));
        counts(folder.resolve("counts.csv"));
        covariates(folder.resolve("covariates.csv"));
    }

    private Map<String, Object> model() {
        SampleTruth truth = archive.truth();
        var model = new LinkedHashMap<String, Object>();
        model.put("notice", "Simulated by the sample archive. Not data about NATO or any country.");
        model.put("seed", truth.seed());
        model.put("years", truth.firstYear() + ":" + truth.lastYear());
        model.put("partners", truth.partners());
        model.put("family", "negbin2");
        model.put("coefficients", truth.coefficients());
        model.put("alpha", truth.alpha());
        model.put("items", truth.items().size());
        model.put("interactions", truth.counts().stream().mapToInt(CellCount::frequency).sum());
        return model;
    }

    private void items(Path file) throws IOException {
        try (var csv = open(file)) {
            csv.writeRecord("id", "source", "path", "date", "headline", "kind", "event", "format", "event_start", "event_end",
                    "rows", "named",
                    "counted", "duplicate_of", "repeats");
            for (PressItem item : archive.items()) {
                ItemLabel label = item.label();
                String rows = label.rows().stream().map(row -> row.partner() + "=" + row.category())
                        .collect(Collectors.joining(" "));
                csv.writeRecord(label.id(), item.site().id(), item.path(), item.published().toString(), item.headline(),
                        label.kind(),
                        label.event(), label.format(), label.eventStart().toString(), label.eventEnd().toString(), rows,
                        String.join(" ", label.named()), String.valueOf(label.counted()), label.duplicateOf(), label.repeats());
            }
        }
    }

    private void counts(Path file) throws IOException {
        try (var csv = open(file)) {
            csv.writeRecord("iso3", "year", "frequency", "intensity", "political_technical", "military_technical",
                    "military_representative",
                    "political_representative");
            for (CellCount cell : archive.truth().counts()) {
                csv.writeRecord(cell.iso3(), text(cell.year()), text(cell.frequency()), text(cell.intensity()),
                        text(cell.politicalTechnical()), text(cell.militaryTechnical()), text(cell.militaryRepresentative()),
                        text(cell.politicalRepresentative()));
            }
        }
    }

    private void covariates(Path file) throws IOException {
        try (var csv = open(file)) {
            csv.writeRecord("iso3", "year", "power", "power_difference", "democracy", "stability", "trade", "globalisation");
            for (CellCovariates cell : archive.truth().covariates()) {
                csv.writeRecord(cell.iso3(), text(cell.year()), text(cell.power()), text(cell.powerDifference()),
                        text(cell.democracy()),
                        text(cell.stability()), text(cell.trade()), text(cell.globalisation()));
            }
        }
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private static String text(Number number) {
        return number == null ? null : String.valueOf(number);
    }
}
