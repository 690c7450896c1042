package org.liaison.indicators.membership;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.country.Period;
import org.liaison.kit.problem.ProblemException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A CSV file of memberships: {@code organisation, iso3, from, to}, the last two a day or a year or empty, and optionally
 * {@code note}. A year as the beginning is its first day, as the end its last.
 */
final class MembershipFile {

    private static final Set<String> NEEDED = Set.of("organisation", "iso3", "from", "to");
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_NAME = 100;

    private final List<Row> rows = new ArrayList<>();
    private final List<MembershipListView.Rejected> rejected = new ArrayList<>();
    private final CountryCodes codes;

    private MembershipFile(CountryCodes codes) {
        this.codes = codes;
    }

    /** A membership with its line in the file. */
    record Row(Membership membership, long number) {
    }

    static MembershipFile read(String csv, CountryCodes codes) {
        MembershipFile file = new MembershipFile(codes);
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord record : reader) {
                if (file.rows.isEmpty() && file.rejected.isEmpty()) {
                    checkHeader(record.getHeader());
                }
                if (file.rows.size() >= MOST_ROWS) {
                    throw ProblemException.unprocessable("", "The file has more than " + MOST_ROWS + " rows.");
                }
                file.add(record);
            }
        } catch (IOException | CsvParseException e) {
            throw ProblemException.unprocessable("", "The body is no CSV table with a header: " + e.getMessage());
        }
        return file;
    }

    private static void checkHeader(List<String> header) {
        NEEDED.stream().sorted().filter(column -> !header.contains(column)).findFirst().ifPresent(column -> {
            throw ProblemException.unprocessable("", "The file needs the columns organisation, iso3, from and to; '" + column
                    + "' is missing.");
        });
    }

    private void add(NamedCsvRecord record) {
        long number = record.getStartingLineNumber();
        String organisation = record.findField("organisation").orElse("").strip();
        CodeMatch country = codes.letters(record.findField("iso3").orElse("").strip());
        if (organisation.isEmpty() || organisation.length() > LONGEST_NAME) {
            rejected.add(new MembershipListView.Rejected(number, "organisation", "expected a name of up to 100 characters"));
        } else if (!country.found()) {
            rejected.add(new MembershipListView.Rejected(number, "iso3", country.reason()));
        } else {
            addDated(record, number, organisation, country.iso3());
        }
    }

    private void addDated(NamedCsvRecord record, long number, String organisation, String iso3) {
        String from = record.findField("from").orElse("").strip();
        String to = record.findField("to").orElse("").strip();
        String column = "from";
        try {
            LocalDate first = day(from, "-01-01");
            column = "to";
            LocalDate last = day(to, "-12-31");
            if (first != null && last != null && first.isAfter(last)) {
                rejected.add(new MembershipListView.Rejected(number, "to", "the membership ends before it begins"));
                return;
            }
            rows.add(new Row(new Membership(organisation, iso3, new Period(first, last), from.length() == 4 ? "year" : "day",
                    null, record.findField("note").map(String::strip).filter(note -> !note.isEmpty()).orElse(null)), number));
        } catch (DateTimeParseException e) {
            rejected.add(
                    new MembershipListView.Rejected(number, column, "expected a day such as 1999-03-12, a year, or nothing"));
        }
    }

    private static LocalDate day(String text, String ofYear) {
        return text.isEmpty() ? null : LocalDate.parse(text.length() == 4 ? text + ofYear : text);
    }

    List<Row> rows() {
        return rows;
    }

    List<MembershipListView.Rejected> rejected() {
        return rejected;
    }
}
