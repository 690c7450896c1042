package org.liaison.collector.archive;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.collector.source.SourceService;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;

/**
 * Takes the pages of an upload into the archive, then reads the item pages among them by the profile of its source. Begun again
 * after a crash it goes on behind the last page that was taken, or read.
 */
@Singleton
class UploadJob implements JobHandler<UploadJob.Request> {

    static final String TYPE = "archive-upload";
    private static final Logger LOG = Logger.getLogger(UploadJob.class);
    private static final int BATCH = 100;

    /** Which upload. */
    record Request(UUID upload) {
    }

    private final UploadTaking taking;
    private final UploadStore uploads;
    private final CaptureStore captures;
    private final SourceService sources;
    private final UploadedItems items;

    UploadJob(UploadTaking taking, UploadStore uploads, CaptureStore captures, SourceService sources, UploadedItems items) {
        this.taking = taking;
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
    public String run(JobContext context, Request request) throws IOException {
        UUID id = request.upload();
        taking.take(context, find(id));
        UploadStore.Row upload = find(id);
        UploadView view = upload.view();
        UploadedItems.Site site = items.site(sources.find(view.source()).orElseThrow().profile());
        long done = view.items() + view.known() + view.other() + view.failed();
        List<Capture> batch = captures.ofUpload(id, upload.readTo(), BATCH);
        while (!batch.isEmpty()) {
            context.throwIfCancelled();
            long last = batch.get(batch.size() - 1).id();
            site.read(batch, result -> uploads.read(id, result, last));
            done += batch.size();
            context.progress(UploadTaking.SHARE + (1 - UploadTaking.SHARE) * done / view.captures(),
                    done + " of " + view.captures() + " captures read");
            batch = captures.ofUpload(id, last, BATCH);
        }
        uploads.finish(id);
        UploadView read = find(id).view();
        LOG.infof("upload=%s items=%d known=%d other=%d failed=%d", id, read.items(), read.known(), read.other(),
                read.failed());
        return "/api/collector/v1/sources/" + view.source() + "/archives/" + id;
    }

    /** One that is not there was not whole: the process ended between taking it out and saying so. */
    private UploadStore.Row find(UUID id) {
        return uploads.find(id).orElseThrow(() -> UploadTaking.bad("The file was not whole."));
    }
}
