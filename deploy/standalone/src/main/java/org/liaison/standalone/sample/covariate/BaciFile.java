package org.liaison.standalone.sample.covariate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** BACI's columns summed over products, with ISO3 letters: year, exporter, importer, thousands of US dollars. */
final class BaciFile {

    private BaciFile() {
    }

    static byte[] write(Simulation simulation) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("t", "i", "j", "v");
            simulation.trade().forEach(flow -> csv.writeRecord(String.valueOf(flow.year()), flow.from(), flow.to(),
                    new BigDecimal(Double.toString(flow.value())).toPlainString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
