package org.liaison.modelling.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.TableFormat;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.FitView;

/** Regression tables for papers and spreadsheets. */
@ApplicationScoped
class TableService {

    /** More columns than any page or sheet is read with. */
    private static final int MOST_FITS = 200;

    private final FitService fits;

    TableService(FitService fits) {
        this.fits = fits;
    }

    byte[] table(List<String> ids, PrintFormat format) {
        if (ids.isEmpty() || ids.size() > MOST_FITS) {
            throw ProblemException.parameter("fits", "expected 1 to " + MOST_FITS + " ids of fits between commas");
        }
        RegressionTable table = new RegressionTable(ids.stream().map(this::succeeded).toList());
        return switch (format) {
            case HTML -> HtmlTable.write(table.print()).getBytes(StandardCharsets.UTF_8);
            case LATEX -> LatexTable.write(table.print()).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> MarkdownTable.write(table.print()).getBytes(StandardCharsets.UTF_8);
            case CSV -> file(table, TableFormat.CSV);
            case XLSX -> file(table, TableFormat.XLSX);
        };
    }

    private FitView succeeded(String id) {
        FitView fit = fits.get(id);
        if (fit.summary() == null) {
            throw ProblemException.parameter("fits", "the fit " + id + " failed and has no results");
        }
        return fit;
    }

    private static byte[] file(RegressionTable table, TableFormat format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            format.writer().write(table.numbers(), null, -1, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
