package org.liaison.collector.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liaison.collector.partner.NameKind;
import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;

/** The workbook with a sheet per partner, written to a temporary file row by row and deleted when it has been sent. */
final class PartnerWorkbook {

    /** Excel's own limits. */
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_ROWS = 1_048_575;
    private static final int ROWS_A_FLUSH = 500;
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);

    private final Path file;

    private PartnerWorkbook(Path file) {
        this.file = file;
    }

    /** @return the workbook, complete before the answer begins, so that a fault is still an answer of its own */
    static PartnerWorkbook spool(PartnerItems items, PartnerRegister register) throws IOException {
        Path file = Files.createTempFile("partners", ".xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Liaison", null)) {
            Sheets sheets = new Sheets(workbook, register);
            items.rows(null, -1, (key, values) -> sheets.add(values));
            sheets.finish();
            return new PartnerWorkbook(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    void transferTo(OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** One sheet after the other, as the rows come by partner. */
    private static final class Sheets {

        private final Workbook workbook;
        private final PartnerRegister register;
        private final List<String> names = new ArrayList<>();
        private Worksheet sheet;
        private String partner;
        private int row;

        Sheets(Workbook workbook, PartnerRegister register) {
            this.workbook = workbook;
            this.register = register;
        }

        void add(Object... values) throws IOException {
            if (!values[PartnerItems.PARTNER].equals(partner) || row == MOST_ROWS) {
                close();
                partner = (String) values[PartnerItems.PARTNER];
                open(sheetName(partner));
            }
            row++;
            text(0, (String) values[PartnerItems.NAME]);
            text(1, (String) values[PartnerItems.LINK]);
            LocalDate date = (LocalDate) values[PartnerItems.DATE];
            if (date.isBefore(FIRST_SAFE_DAY)) {
                text(2, date.toString());
            } else {
                sheet.value(row, 2, date);
                sheet.style(row, 2).format("yyyy-mm-dd").set();
            }
            if (row % ROWS_A_FLUSH == 0) {
                sheet.flush();
            }
        }

        void finish() throws IOException {
            if (sheet == null) {
                open("no items");
            }
            close();
        }

        private void open(String name) {
            String free = name;
            for (int n = 2; names.contains(free); n++) {
                String end = " " + n;
                free = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
            }
            names.add(free);
            sheet = workbook.newWorksheet(free);
            sheet.freezePane(0, 1);
            sheet.inlineString(0, 0, "name");
            sheet.inlineString(0, 1, "link");
            sheet.inlineString(0, 2, "date");
            row = 0;
        }

        private void close() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
        }

        private void text(int column, String text) {
            if (text != null) {
                sheet.inlineString(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }

        /** The present official name; the code where it is no partner of the register. */
        private String sheetName(String code) {
            List<String> official = register.find(code).map(Sheets::official).orElse(List.of(code));
            String name = official.get(official.size() - 1);
            return name.substring(0, Math.min(LONGEST_NAME, name.length()));
        }

        private static List<String> official(Partner partner) {
            return partner.namesOf(NameKind.OFFICIAL);
        }
    }
}
