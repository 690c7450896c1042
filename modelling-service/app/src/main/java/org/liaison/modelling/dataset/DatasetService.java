package org.liaison.modelling.dataset;

import java.io.InputStream;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Table;
import org.liaison.modelling.data.Content;
import org.liaison.modelling.data.ContentStore;
import org.liaison.modelling.data.Upload;
import org.liaison.modelling.data.Uploads;

/** Data sets: immutable tables uploaded under a name. */
@ApplicationScoped
public class DatasetService {

    private static final Logger LOG = Logger.getLogger(DatasetService.class);
    private static final int ID_DIGITS = 20;

    private final DatasetRepository repository;
    private final Uploads uploads;
    private final ContentStore contents;

    DatasetService(DatasetRepository repository, Uploads uploads, ContentStore contents) {
        this.repository = repository;
        this.uploads = uploads;
        this.contents = contents;
    }

    /**
     * Stores a CSV file. The id follows from name and bytes, so the same file under the same name is the same data set.
     *
     * @throws ProblemException naming rows and columns if the file is malformed; then nothing is stored
     */
    DatasetView upload(String name, InputStream csv, BadRows badRows) {
        Upload upload = uploads.store(csv, badRows == BadRows.SKIP);
        String sha256 = upload.content().sha256();
        String id = "ds-" + Digests.sha256(name + "\n" + sha256).substring(0, ID_DIGITS);
        repository.insert(id, name, sha256);
        LOG.infof("dataset=%s rows=%d columns=%d stored", id, upload.content().rows(), upload.content().columns().size());
        DatasetView view = get(id);
        return badRows == BadRows.SKIP ? view.withRejected(upload.rejected(), upload.rejectedCount()) : view;
    }

    DatasetView get(String id) {
        Dataset dataset = repository.find(id).orElseThrow(() -> ProblemException.notFound("data set", id));
        Content content = contents.get(dataset.sha256());
        return new DatasetView(id, dataset.name(), content.rows(), content.columns(), dataset.sha256(), dataset.createdAt(),
                null,
                null);
    }

    Table list() {
        return repository.list();
    }

    Table rows(DatasetView dataset) {
        return contents.table(dataset.id(), contents.get(dataset.sha256()));
    }

    /** What a data set holds, if there is one of that id. */
    public Optional<Content> content(String id) {
        return repository.find(id).map(dataset -> contents.get(dataset.sha256()));
    }
}
