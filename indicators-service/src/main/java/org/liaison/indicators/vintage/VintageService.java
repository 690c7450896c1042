package org.liaison.indicators.vintage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.source.Reading;
import org.liaison.indicators.source.Rejection;
import org.liaison.indicators.source.SourceReaders;
import org.liaison.indicators.source.TableMapping;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Takes publishers' files in and gives vintages out. */
@Singleton
public class VintageService {

    private static final Logger LOG = Logger.getLogger(VintageService.class);

    // An answer stays readable; a file with more faults is of another kind.
    private static final int LISTED_FAULTS = 1000;

    private final SourceReaders readers;
    private final VintageRepository repository;
    private final VintageStore store;

    VintageService(SourceReaders readers, VintageRepository repository, VintageStore store) {
        this.readers = readers;
        this.repository = repository;
        this.store = store;
    }

    /** A stored vintage, and whether this upload made it. */
    public record Stored(VintageView vintage, boolean isNew) {
    }

    /**
     * @param source the layout; null to have it told by the content
     * @param mapping how to read a table, as JSON; may be null
     * @param skipFaults whether to store what is right of a file with malformed rows
     */
    public Stored upload(InputStream body, String source, String mapping, boolean skipFaults) {
        if (source != null && !readers.sources().contains(source)) {
            throw ProblemException.parameter("source", "unknown source '" + source + "'; there are " + readers.sources());
        }
        TableMapping parsed = mapping == null || mapping.isBlank() ? null : TableMapping.parse(mapping);
        try (Spool spool = Spool.of(body)) {
            String canonical = parsed == null ? null : parsed.canonical();
            var known = repository.find(spool.sha256(), canonical, source == null ? null : "table".equals(source));
            return known.isPresent() ? new Stored(known.get(), false)
                    : read(spool, source, parsed, canonical, skipFaults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored read(Spool spool, String source, TableMapping mapping, String canonical, boolean skipFaults)
            throws IOException {
        Reading reading = readers.read(spool.file(), source, mapping);
        if (reading.malformedCount() > 0 && !skipFaults) {
            throw malformed(reading);
        }
        List<Rejection> rejected = new ArrayList<>(reading.malformed());
        rejected.addAll(reading.rejected());
        String id = Digests.sha256(spool.sha256() + "\n" + "table".equals(reading.source()) + "\n" + canonical).substring(0,
                20);
        boolean isNew = store.store(id, spool.sha256(), canonical, reading, rejected,
                reading.malformedCount() + reading.rejectedCount());
        VintageView view = repository.find(id).orElseThrow();
        LOG.infof("vintage stored id=%s source=%s label=\"%s\" observations=%d rejected=%d bytes=%d new=%b", id, view.source(),
                view.label(), view.observations(), view.rejectedCount(), spool.size(), isNew);
        return new Stored(view, isNew);
    }

    private static ProblemException malformed(Reading reading) {
        Rejection first = reading.malformed().get(0);
        List<ProblemError> errors = reading.malformed().stream().limit(LISTED_FAULTS)
                .map(fault -> ProblemError.cell(fault.row(), fault.column(), fault.reason())).toList();
        return new ProblemException(IndicatorsProblem.MALFORMED_FILE,
                reading.malformedCount() + " malformed " + (reading.malformedCount() == 1 ? "place" : "places")
                        + "; the first is row " + first.row()
                        + (first.column() == null ? "" : ", column '" + first.column() + "'")
                        + ": " + first.reason() + ". Nothing was stored; on_error=skip stores the rest.",
                errors);
    }

    VintageView get(String id) {
        return repository.find(id).orElseThrow(() -> ProblemException.notFound("vintage", id));
    }

    /** Vintages of a source, or with an indicator; null for all. */
    List<VintageRow> list(String source, String indicator) {
        if (source != null && !readers.sources().contains(source)) {
            throw ProblemException.parameter("source", "unknown source '" + source + "'; there are " + readers.sources());
        }
        return repository.list(source, indicator);
    }

    /** What is not used of a file, as a table that is read row by row. */
    Table rejected(String id, List<Column> columns) {
        get(id);
        return repository.rejected(id, columns);
    }
}
