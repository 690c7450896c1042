package org.liaison.standalone.imitation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.PageMention;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes the truth for people and for programs: items.csv, mentions.csv, pairs.csv. */
final class TruthFiles {

    private final ImitationTruth truth;

    TruthFiles(ImitationTruth truth) {
        this.truth = truth;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        items(folder.resolve("items.csv"));
        mentions(folder.resolve("mentions.csv"));
        try (var csv = open(folder.resolve("pairs.csv"))) {
            csv.writeRecord("one", "other", "relation");
            truth.pairs().forEach(pair -> csv.writeRecord(pair.one(), pair.other(), pair.relation()));
        }
    }

    private void items(Path file) throws IOException {
        try (var csv = open(file)) {
            csv.writeRecord("id", "source", "path", "old_path", "language", "date", "updated", "headline", "event", "kind",
                    "partners", "false_mentions", "text_of", "relation", "translations", "searchable", "listed", "forbidden");
            for (ImitatedPage page : truth.pages()) {
                csv.writeRecord(page.id(), page.site(), page.path(), page.oldPath(), page.language(),
                        page.published().toString(), page.updated().toString(), page.headline(), page.event(), page.kind(),
                        partners(page, false), partners(page, true), page.textOf(), page.relation(), page.translations(),
                        String.valueOf(page.access().searchable()), String.valueOf(page.access().listed()),
                        String.valueOf(page.access().forbidden()));
            }
        }
    }

    private static String partners(ImitatedPage page, boolean asFalse) {
        return page.mentions().stream().filter(mention -> mention.isFalse() == asFalse).map(PageMention::partner)
                .collect(Collectors.joining(" "));
    }

    private void mentions(Path file) throws IOException {
        try (var csv = open(file)) {
            csv.writeRecord("item", "partner", "kind", "false");
            for (ImitatedPage page : truth.pages()) {
                for (PageMention mention : page.mentions()) {
                    csv.writeRecord(page.id(), mention.partner(), mention.kind(), String.valueOf(mention.isFalse()));
                }
            }
        }
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }
}
