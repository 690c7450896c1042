package org.liaison.stats.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The audit of a published table against a reference list of its contradictions. */
class ReportedTableOracleTest {

    private JsonNode expected;
    private List<Finding> findings;

    @BeforeEach
    void audit() throws IOException {
        Optional<Path> folder = shared().map(shared -> shared.resolve("oracles/shared/S14_reported_table_audit"))
                .filter(Files::isDirectory);
        Assumptions.assumeTrue(folder.isPresent(), "the shared folder of reference data is not there");
        expected = new ObjectMapper().readTree(folder.get().resolve("expected.json").toFile());
        findings = TableAudit.of(new ReportedTable(models(folder.get()), relations(), List.of(0.1, 0.05, 0.01)));
    }

    @Test
    void shouldFindWhatTheReferenceFindsAndNothingElse() {
        List<String> reference = new ArrayList<>();
        for (JsonNode flag : expected.get("flags")) {
            String strictness = flag.get("strictness").asText();
            if (flag.has("variable")) {
                reference.add(flag.get("model").asText() + " " + flag.get("variable").asText() + " ratio " + strictness);
            } else if (flag.has("rows_that_disagree")) {
                reference.add(flag.get("model").asText() + " null mean " + strictness);
            } else {
                Stream.of(Strictness.values()).forEach(reading -> reference
                        .add(flag.at("/models/0").asText() + " null log_lik " + reading.code()));
            }
        }

        assertThat(findings.stream().map(finding -> finding.model() + " " + finding.term() + " " + finding.code().code() + " "
                + finding.strictness().code())).containsExactlyInAnyOrderElementsOf(reference);
    }

    @Test
    void shouldGiveTheRangesOfTheReference() {
        for (JsonNode flag : expected.get("flags")) {
            if (flag.has("exp_coef_range")) {
                assertThat(find(flag, flag.get("variable"), FindingCode.RATIO).expected())
                        .startsWith(range(flag.get("exp_coef_range")) + " = exp(");
            }
            if (flag.has("rows_that_disagree")) {
                checkMean(flag);
            }
        }
        assertThat(findings).isNotEmpty();
    }

    private void checkMean(JsonNode flag) {
        Finding finding = find(flag, null, FindingCode.MEAN);
        List<String> odd = new ArrayList<>();
        flag.get("rows_that_disagree").forEach(row -> {
            odd.add(row.get("variable").asText());
            assertThat(finding.expected())
                    .contains(row.get("variable").asText() + " implies " + range(row.get("implied_mean_range")));
        });
        assertThat(finding.printed().split("; ")).extracting(printed -> printed.split(" ")[0])
                .containsExactlyElementsOf(odd);
        assertThat(finding.expected())
                .startsWith("one mean for all rows, " + Interval.readable(flag.get("common_mean").decimalValue()) + " to ")
                .contains(" by " + flag.get("rows_that_agree") + " of " + flag.get("rows") + ": ");
    }

    private Finding find(JsonNode flag, JsonNode term, FindingCode code) {
        return findings.stream().filter(finding -> finding.code() == code
                && Objects.equals(finding.term(), term == null ? null : term.asText())
                && finding.model().equals(flag.get("model").asText())
                && finding.strictness().code().equals(flag.get("strictness").asText())).findFirst().orElseThrow();
    }

    private static String range(JsonNode ends) {
        return Interval.readable(ends.get(0).decimalValue()) + " to " + Interval.readable(ends.get(1).decimalValue());
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        expected.get("declared_nested_or_equal_models").forEach(pair -> relations.add(new Relation(
                List.of(pair.at("/models/0").asText(), pair.at("/models/1").asText()), Relation.Kind.EQUAL)));
        return relations;
    }

    private static List<ReportedModel> models(Path folder) throws IOException {
        Map<String, List<ReportedRow>> rows = new LinkedHashMap<>();
        read(folder.resolve("table.csv")).forEach(row -> rows.computeIfAbsent(row.getField("model"), name -> new ArrayList<>())
                .add(new ReportedRow(row.getField("variable"), number(row, "coef"), number(row, "se"),
                        row.getField("stars").length(), number(row, "dydx"), number(row, "irr"), false)));
        return read(folder.resolve("models.csv")).stream()
                .map(model -> new ReportedModel(model.getField("model"), number(model, "loglik"),
                        number(model, "mean_of_outcome"), rows.get(model.getField("model"))))
                .toList();
    }

    private static PrintedNumber number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : PrintedNumber.parse(text);
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static Optional<Path> shared() {
        String given = System.getProperty("liaison.shared", System.getenv("LIAISON_SHARED"));
        return given != null ? Optional.of(Path.of(given))
                : Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .filter(path -> Files.exists(path.resolve(".git"))).map(path -> path.resolveSibling("shared"))
                        .filter(Files::isDirectory).findFirst();
    }
}
