package org.liaison.coding.errorrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.Registers;
import org.liaison.coding.upload.TableFile;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.problem.ProblemException;

class HandCodingSheetTest {

    private static final List<PartnerEntry> PARTNERS = List.copyOf(Registers.load("partnerships").partners());

    private final HandCodingSheet sheet = new HandCodingSheet(PARTNERS, Codebooks.latest("partnerships").categories());

    @Test
    void shouldReadTheSheetsThatCodersKeep() {
        sheet.row(0, new String[] { "Name", "Link", "Date", "Country", "Code", "remark" });
        sheet.row(1, new String[] { "Talks", "https://x/1", "2014-05-01", "Sweden", "4", "" });
        sheet.row(2, new String[] { "Talks", "https://x/1", "2014-05-01", "FIN", "Political technical", "?" });
        sheet.row(3, new String[] { "Building", "https://x/2", "2014-05-02", "", "", "" });
        sheet.row(4, new String[] { "Statement", "", "2014-05-03", "AUT", "none", "" });

        assertThat(sheet.items()).extracting(HandCodedItem::categories).containsExactly(
                Map.of("SWE", "political_representative", "FIN", "political_technical"), Map.of(), Map.of());
    }

    @Test
    void shouldNameEveryCellThatCannotBeUsed() {
        sheet.row(0, new String[] { "id", "date", "partner", "category" });
        sheet.row(1, new String[] { "a", "yesterday", "SWE", "4" });
        sheet.row(2, new String[] { "b", "", "Atlantis", "4" });
        sheet.row(3, new String[] { "c", "", "SWE", "9" });
        sheet.row(4, new String[] { "", "", "SWE", "1" });
        sheet.row(5, new String[] { "a", "", "SWE", "3" });

        assertThatThrownBy(sheet::items).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.errors()).extracting(error -> error.row() + ":" + error.column())
                        .containsExactly("1:date", "2:partner", "3:category", "4:null", "5:partner"));
    }

    @Test
    void shouldNameAMissingColumn() {
        assertThatThrownBy(() -> sheet.row(0, new String[] { "id", "partner" })).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.errors()).singleElement().satisfies(
                        error -> assertThat(error.column()).isEqualTo("category")));
    }

    @Test
    void shouldReadASheetForEachPartner(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("codes.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            fill(book.newWorksheet("Read me"), new String[][] { { "How the codes were made" } });
            fill(book.newWorksheet("Sweden"), new String[][] { { "Name", "Link", "Date", "Category" },
                    { "Talks", "https://x/1", "1 May 2014", "4" }, { "Building", "https://x/2", "2.5.2014", "0" } });
            fill(book.newWorksheet("FIN"),
                    new String[][] { { "Link", "Category", "Name", "Date" }, { "https://x/1", "2", "Talks", "2014-05-01" } });
        }

        TableFile.readSheets(file, MediaType.valueOf(MediaTypes.XLSX), sheet::sheet, sheet);

        assertThat(sheet.items()).extracting(HandCodedItem::categories).containsExactly(
                Map.of("SWE", "political_representative", "FIN", "military_technical"), Map.of());
        assertThat(sheet.items()).extracting(HandCodedItem::date).contains(LocalDate.of(2014, 5, 1), LocalDate.of(2014, 5, 2));
        assertThat(sheet.covered()).containsExactly("FIN", "SWE");
    }

    @Test
    void shouldReadTheTableOfOnePartnerAndNameWhatIsWrongWithIt() {
        sheet.ofPartner("Sweden");
        sheet.row(0, new String[] { "name", "link", "date", "category" });
        sheet.row(1, new String[] { "Talks", "https://x/1", "2014-05-01", "3" });
        sheet.row(2, new String[] { "Talks", "https://x/2", "05/01/2014", "3" });

        assertThat(sheet.covered()).containsExactly("SWE");
        assertThatThrownBy(sheet::items).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                .extracting(error -> error.row() + ":" + error.column()).containsExactly("2:date"));
        assertThatThrownBy(() -> sheet.ofPartner("Atlantis")).isInstanceOf(ProblemException.class);
    }

    private static void fill(Worksheet sheet, String[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                sheet.value(r, c, rows[r][c]);
            }
        }
    }
}
