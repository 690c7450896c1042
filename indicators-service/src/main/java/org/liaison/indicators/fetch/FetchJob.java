package org.liaison.indicators.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.indicators.vintage.VintageService;
import org.liaison.kit.http.Digests;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Fetches in the background. Begun again after a crash it fetches again: the same data are the same vintage. */
@Singleton
class FetchJob implements JobHandler<NewFetch> {

    static final String TYPE = "fetch";

    private static final Logger LOG = Logger.getLogger(FetchJob.class);

    private final Downloader downloader;
    private final VintageService vintages;
    private final FetchRepository repository;
    private final ObjectMapper mapper;

    FetchJob(Downloader downloader, VintageService vintages, FetchRepository repository, ObjectMapper mapper) {
        this.downloader = downloader;
        this.vintages = vintages;
        this.repository = repository;
        this.mapper = mapper.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<NewFetch> requestType() {
        return NewFetch.class;
    }

    @Override
    public String run(JobContext context, NewFetch fetch) throws IOException, InterruptedException {
        String key = Digests.sha256(mapper.writeValueAsString(fetch));
        FetchRepository.Known known = repository.known(key);
        Path file = Files.createTempFile("fetched-", ".data");
        try {
            List<Exchange> exchanges = new FetchRun(downloader, () -> FetchPlan.of(fetch), context).run(known.pages(), file);
            String vintage = known.vintage();
            Outcome outcome = Outcome.UNCHANGED;
            if (!exchanges.get(0).notModified()) {
                VintageService.Stored stored = store(fetch, file);
                vintage = stored.vintage().id();
                outcome = stored.isNew() ? Outcome.NEW : Outcome.KNOWN;
            }
            repository.store(context.jobId(), fetch, key, outcome, vintage, exchanges);
            LOG.infof("fetched job=%s source=%s outcome=%s vintage=%s requests=%d", context.jobId(), fetch.source(),
                    outcome.slug(), vintage, exchanges.size());
            return "/api/indicators/v1/vintages/" + vintage;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private VintageService.Stored store(NewFetch fetch, Path file) throws IOException {
        String layout = fetch.source().equals("worldbank_api") ? "worldbank_api" : fetch.layout();
        try (InputStream in = Files.newInputStream(file)) {
            return vintages.upload(in, layout, fetch.mapping() == null ? null : fetch.mapping().toString(),
                    "skip".equals(fetch.onError()));
        }
    }
}
