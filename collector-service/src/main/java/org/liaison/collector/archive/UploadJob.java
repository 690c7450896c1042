package org.liaison.collector.archive;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.collector.source.SourceService;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;

/** Reads the item pages of an upload by the profile of its source. Begun again after a crash it finds what it has done. */
@Singleton
class UploadJob implements JobHandler<UploadJob.Request> {

    static final String TYPE = "archive-upload";
    private static final Logger LOG = Logger.getLogger(UploadJob.class);
    private static final int BATCH = 100;

    /** Which upload. */
    record Request(UUID upload) {
    }

    private final UploadStore uploads;
    private final CaptureStore captures;
    private final SourceService sources;
    private final UploadedItems items;

    UploadJob(UploadStore uploads, CaptureStore captures, SourceService sources, UploadedItems items) {
        this.uploads = uploads;
        this.captures = captures;
        this.sources = sources;
        this.items = items;
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
    public String run(JobContext context, Request request) {
        UploadView upload = uploads.find(request.upload()).orElseThrow();
        UploadedItems.Site site = items.site(sources.find(upload.source()).orElseThrow().profile());
        long done = 0;
        List<Capture> batch = captures.ofUpload(upload.id(), 0, BATCH);
        while (!batch.isEmpty()) {
            context.throwIfCancelled();
            site.read(batch);
            done += batch.size();
            context.progress((double) done / upload.captures(), done + " of " + upload.captures() + " captures");
            batch = captures.ofUpload(upload.id(), batch.get(batch.size() - 1).id(), BATCH);
        }
        uploads.finish(upload.id(), site.result());
        LOG.infof("upload=%s %s", upload.id(), site.result());
        return "/api/collector/v1/sources/" + upload.source() + "/archives/" + upload.id();
    }
}
