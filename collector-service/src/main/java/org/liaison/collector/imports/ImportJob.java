package org.liaison.collector.imports;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.collector.archive.WaitingFiles;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes a long file: checked first, then applied in batches; after a crash it goes on behind the last batch. */
@ApplicationScoped
class ImportJob implements JobHandler<ImportJob.Request> {

    static final String TYPE = "import";

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    /** Share of the work that reading the file for the first time makes. */
    private static final double CHECKING = 0.1;

    private final ImportStore store;
    private final ImportService imports;
    private final WaitingFiles files;

    ImportJob(ImportStore store, ImportService imports, WaitingFiles files) {
        this.store = store;
        this.imports = imports;
        this.files = files;
    }

    /** Which import. */
    record Request(UUID id) {
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Request> requestType() {
        return Request.class;
    }

    @Override
    public String run(JobContext context, Request request) throws IOException {
        UUID id = request.id();
        ImportStore.Row row = store.find(id).orElseThrow();
        try {
            files.read(id, file -> apply(context, id, row, imports.run(file, UploadType.valueOf(row.mediaType()))));
        } catch (NoSuchFileException e) {
            if (store.find(id).orElseThrow().view().finishedAt() == null) {
                throw new ProblemException(CollectorProblem.BAD_ROWS,
                        "The uploaded file is gone from where it waited; upload it again.");
            }
        } catch (ProblemException e) {
            imports.discard(id);
            throw e;
        }
        imports.discard(id);
        return "/api/collector/v1/imports/" + id;
    }

    private void apply(JobContext context, UUID id, ImportStore.Row row, ImportRun run) {
        Long total = row.view().rowsTotal();
        if (total == null) {
            long counted = run.check(row.skipBad(), rows -> {
                context.throwIfCancelled();
                context.progress(0, rows + " rows checked");
            });
            QuarkusTransaction.requiringNew().run(() -> store.setTotal(id, counted));
            total = counted;
        }
        long all = total;
        run.apply(row.view().rowsDone(), results -> {
            context.throwIfCancelled();
            store.add(id, results);
            long done = results.get(results.size() - 1).row();
            context.progress(CHECKING + (1 - CHECKING) * done / all, done + " of " + all + " rows applied");
        });
        QuarkusTransaction.requiringNew().run(() -> store.finish(id));
        LOG.infof("import=%s rows=%d %s", id, all, imports.get(id).results());
    }
}
