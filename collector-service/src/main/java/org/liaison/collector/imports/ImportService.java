package org.liaison.collector.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.collector.archive.WaitingFiles;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.ItemLookup;
import org.liaison.collector.partner.PartnerRegister;
import org.liaison.collector.source.SourceService;
import org.liaison.collector.source.SourceView;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes items from files, at once or by a job. */
@ApplicationScoped
class ImportService {

    private static final Logger LOG = Logger.getLogger(ImportService.class);

    private static final int LONGEST_ANSWER = 100_000;

    private final SourceService sources;
    private final PartnerRegister register;
    private final ItemIntake intake;
    private final ItemLookup lookup;
    private final ImportStore store;
    private final ImportConfig config;
    private final WaitingFiles files;
    private final Jobs jobs;
    private final ObjectMapper mapper;

    ImportService(SourceService sources, PartnerRegister register, ItemIntake intake, ItemLookup lookup, ImportStore store,
            ImportConfig config, WaitingFiles files, Jobs jobs, ObjectMapper mapper) {
        this.sources = sources;
        this.register = register;
        this.intake = intake;
        this.lookup = lookup;
        this.store = store;
        this.config = config;
        this.files = files;
        this.jobs = jobs;
        this.mapper = mapper;
    }

    /** Takes the whole file before it returns. */
    ImportReport apply(Path file, UploadType type, boolean skipBad) {
        ImportRun run = run(file, type);
        run.check(skipBad, rows -> {
        });
        List<ImportReport.RowResult> results = new ArrayList<>();
        run.apply(0, results::addAll);
        LOG.infof("import rows=%d %s", results.size(), results.stream()
                .collect(Collectors.groupingBy(ImportReport.RowResult::status, TreeMap::new, Collectors.counting())));
        return new ImportReport(results);
    }

    /** @return whether the file is too long to be taken at once */
    boolean isLong(Path file) throws IOException {
        return Files.size(file) > config.longestAtOnce();
    }

    ImportRun run(Path file, UploadType type) {
        RowRules rules = new RowRules(new ImportSites(sources.all().stream().map(SourceView::profile).toList(), register));
        return new ImportRun(rules, intake, lookup, config, file, type.reader(mapper));
    }

    /** Puts the file aside and lets a job take it. */
    Job submit(Path upload, UploadType type, boolean skipBad) throws IOException {
        for (UUID abandoned : store.abandoned()) {
            discard(abandoned);
        }
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> store.insert(id, type.name(), skipBad));
        files.keep(id, upload);
        return QuarkusTransaction.requiringNew().call(() -> {
            Job job = jobs.submit(ImportJob.TYPE, new ImportJob.Request(id));
            store.setJob(id, job.id());
            return job;
        });
    }

    ImportView get(UUID id) {
        return store.find(id).map(ImportStore.Row::view).orElseThrow(() -> ProblemException.notFound("import", id));
    }

    /** @return the import with its rows where they fit in an answer */
    ImportView getWithRows(UUID id) {
        ImportView view = get(id);
        return view.rowsDone() > LONGEST_ANSWER ? view : view.with(store.rows(id));
    }

    /** The file of an import that has ended is not needed any more: what became of each row stays. */
    void discard(UUID id) throws IOException {
        files.discard(id);
        QuarkusTransaction.requiringNew().run(() -> store.setDiscarded(id));
    }
}
