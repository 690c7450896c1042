package org.liaison.modelling.panel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Reads the covariates' CSV: {@code iso3, year} and one column per variable, empty where missing. */
final class CovariateReader {

    private CovariateReader() {
    }

    static Covariates read(byte[] csv, PanelDefinition definition) {
        Map<PartnerYear, List<Double>> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(csv),
                StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : reader) {
                List<Double> values = new ArrayList<>();
                for (String variable : definition.variables()) {
                    values.add(number(row.getField(variable)));
                }
                rows.put(new PartnerYear(row.getField("iso3"), Integer.parseInt(row.getField("year"))), values);
            }
        } catch (CsvParseException | java.util.NoSuchElementException | NumberFormatException e) {
            throw new ProblemException(ModellingProblem.COVARIATES_UNAVAILABLE,
                    "The indicators service gave covariates that cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Covariates(definition.variables(), rows);
    }

    private static Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }
}
