package org.liaison.indicators.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A panel as R, pandas and DuckDB open it without a word about it: years are whole numbers, what is missing is missing,
 * countries are text, Namibia's among them, and the first column has its name.
 */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class ExportsIT {

    private static final String PANEL = "/panel?partners=NAM,SWE&years=2013:2014&variables=exported&vintages=";
    /** First name, mode of country and year, number of missing, 0.1 read exactly, Namibia's rows. */
    private static final String R = "cat(names(d)[1], is.character(d$iso3), is.numeric(d$year) && all(d$year == round(d$year)),"
            + " sum(is.na(d$exported)), d$exported[d$iso3 == 'NAM' & d$year == 2014] == 0.1, sum(d$iso3 == 'NAM'))";
    private static final String READ_BY_R = "iso3 TRUE TRUE 2 TRUE 2";
    private static final String PYTHON = "print(d.columns[0], d.iso3.dtype.kind, d.year.dtype.kind, d.exported.isna().sum(),"
            + " (d.exported[(d.iso3 == 'NAM') & (d.year == 2014)] == 0.1).all(), (d.iso3 == 'NAM').sum())";
    private static final String READ_BY_PYTHON = "iso3 O i 2 True 2";

    @TempDir
    Path folder;

    private String address;

    @BeforeEach
    void upload() {
        address = PANEL + Api.id(Api.upload("", "iso3,year,exported\nNAM,2014,0.1\nSWE,2013,-1e-300\nNAM,2012,\n"));
    }

    private Path file(String address, String format) {
        try {
            return Files.write(folder.resolve("panel." + format),
                    Api.get(address + "&format=" + format).then().statusCode(200).extract().asByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void shouldBeReadByR() {
        assertThat(ForeignProgram.R.run("d <- read.csv(FILE);" + R, file(address, "csv"))).isEqualTo(READ_BY_R);
        assertThat(ForeignProgram.R.run("d <- read.csv(FILE); cat(class(d$year))", file(address, "csv"))).isEqualTo("integer");
    }

    @Test
    void shouldBeReadByReadxl() {
        assertThat(ForeignProgram.READXL.run("d <- as.data.frame(read_excel(FILE));" + R, file(address, "xlsx")))
                .isEqualTo(READ_BY_R);
    }

    @Test
    void shouldBeReadByHaven() {
        assertThat(ForeignProgram.HAVEN.run("d <- as.data.frame(read_dta(FILE));" + R, file(address, "dta")))
                .isEqualTo(READ_BY_R);
    }

    @Test
    void shouldBeReadByPandas() {
        assertThat(ForeignProgram.PANDAS.run("d=pd.read_csv(FILE);" + PYTHON, file(address, "csv"))).isEqualTo(READ_BY_PYTHON);
        assertThat(ForeignProgram.PANDAS.run("d=pd.read_stata(FILE);" + PYTHON, file(address, "dta")))
                .isEqualTo(READ_BY_PYTHON);
        assertThat(ForeignProgram.PANDAS.run("d=pd.read_json(FILE, lines=True);" + PYTHON, file(address, "ndjson")))
                .isEqualTo(READ_BY_PYTHON);
    }

    @Test
    void shouldBeReadByDuckDb() throws SQLException {
        for (String format : new String[] { "csv", "parquet" }) {
            assertThat(duck("select typeof(any_value(iso3)), typeof(any_value(year)), typeof(any_value(exported)),"
                    + " count(*) filter (exported is null), max(exported) = 0.1::double, count(*) filter (iso3 = 'NAM') from '"
                    + file(address, format) + "'")).isIn("VARCHAR BIGINT DOUBLE 2 true 2", "VARCHAR INTEGER DOUBLE 2 true 2");
        }
    }

    /** The two letters of Namibia's other code are a text, except where a program reads CSV and takes them for missing. */
    @Test
    void shouldKeepTheLettersOfNamibia() throws SQLException {
        assertThat(duck("select iso2 from '" + file("/countries?limit=1000", "parquet") + "' where iso3 = 'NAM'"))
                .isEqualTo("NA");
        assertThat(ForeignProgram.HAVEN.run("d <- read_dta(FILE); cat(is.na(d$iso2[d$iso3 == 'NAM']), d$iso2[d$iso3 == 'NAM'])",
                file("/countries?limit=1000", "dta"))).isEqualTo("FALSE NA");
        assertThat(
                ForeignProgram.READXL.run("d <- read_excel(FILE); cat(is.na(d$iso2[d$iso3 == 'NAM']), d$iso2[d$iso3 == 'NAM'])",
                        file("/countries?limit=1000", "xlsx")))
                .isEqualTo("FALSE NA");
    }

    @Test
    void shouldGiveTextInUnicodeWithoutAMark() {
        String label = "Release «é» 年 of the panel";
        String id = Api.id(given().header("X-API-Key", "data-manager-key").contentType("text/csv").queryParam("source", "table")
                .queryParam("mapping", "{\"label\": \"" + label + "\"}").body("iso3,year,labelled\nNAM,2014,0.1\n")
                .post(Api.BASE + "/vintages"));
        String text = Api.get("/vintages?format=csv").then().statusCode(200).extract().asString();

        assertThat(text).startsWith("id,").contains(id).contains(label);
        assertThat(ForeignProgram.R.run("d <- read.csv(FILE, encoding = 'UTF-8'); cat(nchar(d$label[d$id == '" + id + "']))",
                file("/vintages?source=table", "csv"))).isEqualTo(Integer.toString(label.length()));
        assertThat(ForeignProgram.PANDAS.run("d=pd.read_csv(FILE); print(len(d.label[d.id == '" + id + "'].iloc[0]))",
                file("/vintages?source=table", "csv"))).isEqualTo(Integer.toString(label.length()));
    }

    private static String duck(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            StringBuilder cells = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                cells.append(column > 1 ? " " : "").append(row.getString(column));
            }
            return cells.toString();
        }
    }
}
