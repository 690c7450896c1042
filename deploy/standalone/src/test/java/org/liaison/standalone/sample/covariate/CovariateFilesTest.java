package org.liaison.standalone.sample.covariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

class CovariateFilesTest {

    private final Simulation simulation = Simulation.draw(7);
    private final List<CovariateFile> files = CovariateFiles.write(simulation);
    private final List<CellCovariates> panel = CovariatePanel.derive(simulation, 2011, 2018);

    @Test
    void shouldSayInEveryNameThatTheValuesAreSimulated() {
        assertThat(files).extracting(CovariateFile::source).containsExactly("wdi", "wdi", "wgi", "vdem", "kof", "baci");
        assertThat(files).allSatisfy(file -> assertThat(file.name()).contains("SIMULATED"));
    }

    @Test
    void shouldLayOutOutputAsTheWorldBankDoes() {
        List<String> lines = text(0).lines().toList();

        assertThat(text(0)).startsWith("\uFEFF\"Data Source\",").contains("SIMULATED").contains(",\r\n");
        assertThat(lines.get(4)).startsWith("\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",")
                .endsWith("\"2019\",");
        assertThat(lines.stream().skip(4)).allSatisfy(line -> assertThat(line.split("\",\"", -1)).hasSize(64));
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith("\"Kyrgyz Republic\",\"KGZ\",\"GDP (constant 2010 US$)\",\"NY.GDP.MKTP.KD\""));
        assertThat(text(1)).contains("\"GDP per capita (constant 2010 US$)\",\"NY.GDP.PCAP.KD\"");
    }

    @Test
    void shouldDerivePowerFromTheWrittenOutput() {
        CellCovariates cell = cell("SWE", 2014);

        assertThat(cell.power()).isCloseTo(Math.log10(worldBank(0, "SWE", 2014) * worldBank(1, "SWE", 2014)), within(1e-9));
    }

    @Test
    void shouldCompareWithTheStrongestNeighbourOutsideNato() {
        CellCovariates cell = cell("KGZ", 2015);
        double china = Math.log10(worldBank(0, "CHN", 2015) * worldBank(1, "CHN", 2015));

        assertThat(cell.powerDifference()).isCloseTo(china - cell.power(), within(1e-9));
        assertThat(panel).filteredOn(row -> row.powerDifference() == null).extracting(CellCovariates::iso3).containsOnly("IRL")
                .hasSize(8);
    }

    @Test
    void shouldAverageTheFiveWrittenIndices() {
        CellCovariates cell = cell("GEO", 2013);

        double sum = csv(3).stream()
                .filter(row -> row.getField("country_text_id").equals("GEO") && row.getField("year").equals("2013"))
                .mapToDouble(
                        row -> List.of("v2x_polyarchy", "v2x_libdem", "v2x_partipdem", "v2x_delibdem", "v2x_egaldem").stream()
                                .mapToDouble(index -> Double.parseDouble(row.getField(index))).sum())
                .sum();
        assertThat(cell.democracy()).isCloseTo(sum / 5, within(1e-12));
    }

    @Test
    void shouldWriteEveryPartnerAndYear() {
        assertThat(csv(3)).hasSize(39 * 9).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(8 + 5 * 3));
        assertThat(csv(3)).extracting(row -> row.getField("country_text_id")).hasSameElementsAs(simulation.partners());
        assertThat(csv(5)).hasSize(simulation.trade().size())
                .allSatisfy(row -> assertThat(Double.parseDouble(row.getField("v"))).isPositive());
    }

    @Test
    void shouldTakeTheTradeShareFromTheWrittenFlowsWithTheMembersOfTheYear() {
        CellCovariates cell = cell("SRB", 2016);
        double nato = 0;
        double all = 0;
        for (NamedCsvRecord flow : csv(5)) {
            boolean exports = flow.getField("i").equals("SRB");
            if (flow.getField("t").equals("2016") && (exports || flow.getField("j").equals("SRB"))) {
                String other = exports ? flow.getField("j") : flow.getField("i");
                double value = Double.parseDouble(flow.getField("v"));
                all += value;
                nato += List.of("BRA", "CHN", "IDN", "IND", "MEX", "RUS", "SAU", "SGP", "THA", "ZAF", "MNE").contains(other) ? 0
                        : value;
            }
        }

        assertThat(cell.trade()).isCloseTo(nato / all, within(1e-9));
    }

    @Test
    void shouldLayOutStabilityAndGlobalisationAsWorkbooks() throws IOException {
        assertThat(sheetNames(2)).contains("\"Introduction\"", "\"Political StabilityNoViolence\"");
        String stability = entry(2, "xl/worksheets/sheet2.xml");
        assertThat(stability).contains("<row r=\"14\"").contains("<row r=\"15\"")
                .contains(">" + cell("UKR", 2014).stability() + "<");
        assertThat(entry(2, "xl/sharedStrings.xml")).contains("Country/Territory", "Estimate", "StdErr", "NumSrc", "Rank",
                "Lower", "Upper", "#N/A",
                "SIMULATED", "KSV");
        assertThat(entry(4, "xl/sharedStrings.xml")).contains("KOFGI", "KOFPoGI", "WLD");
        assertThat(entry(4, "xl/worksheets/sheet1.xml")).contains(">" + cell("UKR", 2014).globalisation() + "<");
    }

    private String sheetNames(int file) throws IOException {
        return entry(file, "xl/workbook.xml");
    }

    private String entry(int file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(files.get(file).content()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException(name + " is missing");
    }

    private double worldBank(int file, String iso3, int year) {
        String row = text(file).lines().filter(line -> line.contains("\"" + iso3 + "\"")).findFirst().orElseThrow();
        return Double.parseDouble(row.split("\",\"", -1)[4 + year - 1960].replace("\"", ""));
    }

    private List<NamedCsvRecord> csv(int file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(int file) {
        return new String(files.get(file).content(), StandardCharsets.UTF_8);
    }

    private CellCovariates cell(String iso3, int year) {
        return panel.stream().filter(row -> row.iso3().equals(iso3) && row.year() == year).findFirst().orElseThrow();
    }
}
