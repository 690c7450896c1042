package org.liaison.coding.errorrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.Registers;
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
}
