package org.liaison.standalone.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.standalone.sample.CellCount;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

class CountComparisonTest {

    @Test
    void shouldPrintTrueAndCodedSumsOfEachYearAndOfAll() throws IOException {
        var truth = List.of(new CellCount("SWE", 2011, 2, 7, 0, 1, 1, 0), new CellCount("SWE", 2012, 1, 4, 0, 0, 0, 1),
                new CellCount("FIN", 2012, 0, 0, 0, 0, 0, 0));

        var text = new CountComparison(truth, rows("""
                iso3,year,frequency,intensity
                SWE,2011,2,6
                SWE,2012,0,0
                FIN,2012,3,9
                """)).text();

        assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " "))).contains("2011 2 2 7 6", "2012 1 3 4 9",
                "all 3 5 11 15", "1 of 3 partner-years have the true frequency");
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }
}
