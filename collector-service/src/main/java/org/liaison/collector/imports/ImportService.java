package org.liaison.collector.imports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.collector.imports.RowRules.Checked;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.ItemLookup;
import org.liaison.collector.item.NewItem;
import org.liaison.collector.item.Outcome;
import org.liaison.collector.partner.PartnerRegister;
import org.liaison.collector.source.SourceService;
import org.liaison.collector.source.SourceView;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes items from files. The file is read twice: once to check every row, so that nothing is applied where one is faulty, and
 * once to
 * apply the good ones in batches.
 */
@ApplicationScoped
class ImportService {

    private static final Logger LOG = Logger.getLogger(ImportService.class);

    private final SourceService sources;
    private final PartnerRegister register;
    private final ItemIntake intake;
    private final ItemLookup lookup;
    private final ImportConfig config;

    ImportService(SourceService sources, PartnerRegister register, ItemIntake intake, ItemLookup lookup, ImportConfig config) {
        this.sources = sources;
        this.register = register;
        this.intake = intake;
        this.lookup = lookup;
        this.config = config;
    }

    ImportReport apply(Path file, RowReader reader, boolean skipBad) throws IOException {
        try {
            return applyRows(file, reader, skipBad);
        } catch (CharacterCodingException e) {
            throw new ProblemException(CollectorProblem.BAD_ROWS, "The file is not UTF-8 text.",
                    ProblemError.cell(0, null, "not UTF-8"));
        }
    }

    private ImportReport applyRows(Path file, RowReader reader, boolean skipBad) throws IOException {
        RowRules rules = new RowRules(new ImportSites(sources.all().stream().map(SourceView::profile).toList(), register));
        if (!skipBad) {
            check(file, reader, rules);
        }
        List<ImportReport.RowResult> results = new ArrayList<>();
        List<Checked> batch = new ArrayList<>();
        reader.read(file, row -> {
            batch.add(rules.check(row));
            if (batch.size() == config.batch()) {
                results.addAll(applyBatch(batch));
                batch.clear();
            }
        });
        results.addAll(applyBatch(batch));
        LOG.infof("import rows=%d %s", results.size(),
                results.stream().collect(
                        Collectors.groupingBy(ImportReport.RowResult::status, java.util.TreeMap::new, Collectors.counting())));
        return new ImportReport(results);
    }

    private void check(Path file, RowReader reader, RowRules rules) throws IOException {
        List<ProblemError> faults = new ArrayList<>();
        long[] count = new long[2];
        Map<String, String> hashes = new HashMap<>();
        List<Checked> batch = new ArrayList<>();
        reader.read(file, row -> {
            batch.add(rules.check(row));
            if (batch.size() == config.batch()) {
                checkBatch(batch, hashes, faults, count);
            }
        });
        checkBatch(batch, hashes, faults, count);
        if (count[0] > 0) {
            throw new ProblemException(CollectorProblem.BAD_ROWS,
                    count[0] + " of " + count[1] + " rows are not valid; nothing was applied."
                            + (faults.size() < config.listedErrors() ? ""
                                    : " The first " + faults.size() + " faults are listed."),
                    faults);
        }
    }

    private void checkBatch(List<Checked> batch, Map<String, String> hashes, List<ProblemError> faults, long[] count) {
        List<NewItem> items = batch.stream().map(Checked::item).filter(i -> i != null).toList();
        lookup.contentHashes(items.stream().map(NewItem::id).toList()).forEach(hashes::putIfAbsent);
        for (Checked row : batch) {
            List<ProblemError> found = new ArrayList<>(row.faults());
            if (row.item() != null) {
                String hash = row.item().contentHash();
                String before = hashes.putIfAbsent(row.item().id(), hash);
                if (before != null && !before.equals(hash)) {
                    found.add(ProblemError.cell(row.number(), "id", "an item of this id with other content is there already"));
                }
            }
            count[0] += found.isEmpty() ? 0 : 1;
            count[1]++;
            found.stream().limit(Math.max(0, config.listedErrors() - faults.size())).forEach(faults::add);
        }
        batch.clear();
    }

    private List<ImportReport.RowResult> applyBatch(List<Checked> batch) {
        List<Checked> good = batch.stream().filter(c -> c.item() != null).toList();
        ItemIntake.Batch judged = intake.judge(good.stream().map(Checked::item).toList());
        List<Outcome> outcomes = good.isEmpty() ? List.of() : QuarkusTransaction.requiringNew().call(() -> intake.keep(judged));
        List<ImportReport.RowResult> results = new ArrayList<>();
        int next = 0;
        for (Checked row : batch) {
            if (row.item() == null) {
                results.add(new ImportReport.RowResult(row.number(), null, "error", row.faults().stream()
                        .map(f -> (f.column() == null ? "" : f.column() + ": ") + f.detail())
                        .collect(Collectors.joining("; "))));
            } else {
                Outcome outcome = outcomes.get(next++);
                results.add(new ImportReport.RowResult(row.number(), outcome.id(), outcome.result().code(), outcome.reason()));
            }
        }
        return results;
    }
}
