package org.liaison.collector.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaison.collector.CollectorProblem;
import org.liaison.collector.imports.RowRules.Checked;
import org.liaison.collector.item.ItemLookup;
import org.liaison.collector.item.NewItem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Reads a file from end to end before anything of it is applied. Holds 16 bytes for each row. */
final class RowCheck {

    private final RowRules rules;
    private final ItemLookup lookup;
    private final ImportConfig config;
    private final SeenIds seen = new SeenIds();
    private final List<ProblemError> faults = new ArrayList<>();
    private long faulty;
    private long rows;

    RowCheck(RowRules rules, ItemLookup lookup, ImportConfig config) {
        this.rules = rules;
        this.lookup = lookup;
        this.config = config;
    }

    /** Is told between batches. */
    interface Watch {
        void step(long rows);
    }

    /**
     * @param skipBad whether faulty rows are let through; a file that cannot be read to its end is refused all the same
     * @return number of rows
     */
    long run(RowBatches.Source source, boolean skipBad, Watch watch) throws IOException, InterruptedException {
        new RowBatches<>(config.batch(), batch -> batch).run(source, batch -> {
            rows += batch.size();
            if (!skipBad) {
                check(batch.stream().map(rules::check).toList());
            }
            watch.step(rows);
        });
        if (rows == 0) {
            throw new ProblemException(CollectorProblem.BAD_ROWS, "The file has no rows.",
                    ProblemError.cell(0, null, "no rows"));
        }
        if (faulty > 0) {
            throw new ProblemException(CollectorProblem.BAD_ROWS, faulty + " of " + rows
                    + " rows are not valid; nothing was applied." + (faults.size() < config.listedErrors() ? ""
                            : " The first " + faults.size() + " faults are listed."),
                    faults);
        }
        return rows;
    }

    private void check(List<Checked> batch) {
        // an id made from the content cannot stand for other content
        List<NewItem> given = batch.stream().filter(c -> c.item() != null && c.givenId()).map(Checked::item).toList();
        Map<String, String> stored = lookup.contentHashes(given.stream().map(NewItem::id).toList());
        for (Checked row : batch) {
            List<ProblemError> found = new ArrayList<>(row.faults());
            if (row.item() != null && row.givenId()) {
                String hash = row.item().contentHash();
                String before = stored.get(row.item().id());
                if (seen.clashes(row.item().id(), hash) || before != null && !before.equals(hash)) {
                    found.add(ProblemError.cell(row.number(), "id", "an item of this id with other content is there already"));
                }
            }
            faulty += found.isEmpty() ? 0 : 1;
            found.stream().limit(Math.max(0, config.listedErrors() - faults.size())).forEach(faults::add);
        }
    }
}
