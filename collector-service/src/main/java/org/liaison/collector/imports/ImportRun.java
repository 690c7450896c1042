package org.liaison.collector.imports;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

import org.liaison.collector.CollectorProblem;
import org.liaison.collector.imports.ImportReport.RowResult;
import org.liaison.collector.imports.RowRules.Checked;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.ItemLookup;
import org.liaison.collector.item.Outcome;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * One file on its way into the store. It is read twice: once to its end, so that nothing is applied where it is faulty, and
 * once
 * to apply it in batches.
 */
final class ImportRun {

    private final RowRules rules;
    private final ItemIntake intake;
    private final ItemLookup lookup;
    private final ImportConfig config;
    private final Path file;
    private final RowReader reader;

    ImportRun(RowRules rules, ItemIntake intake, ItemLookup lookup, ImportConfig config, Path file, RowReader reader) {
        this.rules = rules;
        this.intake = intake;
        this.lookup = lookup;
        this.config = config;
        this.file = file;
        this.reader = reader;
    }

    /** Rows that belong together in one transaction. */
    private record Batch(List<Checked> rows, ItemIntake.Batch judged) {
    }

    private interface Reading<T> {
        T run() throws IOException, InterruptedException;
    }

    /** @return number of rows */
    long check(boolean skipBad, RowCheck.Watch watch) {
        return read(() -> new RowCheck(rules, lookup, config).run(sink -> reader.read(file, sink), skipBad, watch));
    }

    /**
     * @param done rows that have been applied already
     * @param results takes the results of a batch in the transaction that applies it
     */
    void apply(long done, Consumer<List<RowResult>> results) {
        read(() -> {
            new RowBatches<>(config.batch(), this::judged).run(sink -> reader.read(file, row -> {
                if (row.number() > done) {
                    sink.accept(row);
                }
            }), batch -> QuarkusTransaction.requiringNew()
                    .run(() -> results.accept(results(batch, intake.keep(batch.judged())))));
            return 0;
        });
    }

    private Batch judged(List<ImportRow> batch) {
        List<Checked> checked = batch.stream().map(rules::check).toList();
        return new Batch(checked, intake
                .judge(checked.stream().filter(r -> r.item() != null).map(r -> ImportLanguage.told(r.item())).toList()));
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.run();
        } catch (CharacterCodingException e) {
            throw bad("The file is not UTF-8 text", "not UTF-8");
        } catch (EOFException | ZipException e) {
            throw bad("The file is cut off or damaged: its gzip data end early or do not match their check sum",
                    "damaged gzip data");
        } catch (Upload.TooLongException e) {
            throw bad("The file inflates to more than any upload may have", "too long");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    private static ProblemException bad(String detail, String fault) {
        return new ProblemException(CollectorProblem.BAD_ROWS, detail + "; nothing was applied.",
                ProblemError.cell(0, null, fault));
    }

    private static List<RowResult> results(Batch batch, List<Outcome> outcomes) {
        List<RowResult> results = new ArrayList<>(batch.rows().size());
        int next = 0;
        for (Checked row : batch.rows()) {
            if (row.item() == null) {
                results.add(new RowResult(row.number(), null, "error", row.faults().stream()
                        .map(f -> (f.column() == null ? "" : f.column() + ": ") + f.detail())
                        .collect(Collectors.joining("; "))));
            } else {
                Outcome outcome = outcomes.get(next++);
                results.add(new RowResult(row.number(), outcome.id(), outcome.result().code(), outcome.reason()));
            }
        }
        return results;
    }
}
