package org.liaison.collector.imports;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.liaison.collector.item.ItemIds;
import org.liaison.collector.item.NewItem;
import org.liaison.kit.problem.ProblemError;

/** Turns rows into items, or says what is wrong with them. */
final class RowRules {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_HEADLINE = 4000;

    private final ImportSites sites;

    RowRules(ImportSites sites) {
        this.sites = sites;
    }

    /** A checked row: an item, or faults; {@code givenId} where the id came with the row. */
    record Checked(long number, NewItem item, boolean givenId, List<ProblemError> faults) {
    }

    Checked check(ImportRow row) {
        if (row.fault() != null) {
            return new Checked(row.number(), null, false, List.of(row.fault()));
        }
        List<ProblemError> faults = new ArrayList<>();
        text(row, "id", LONGEST_ID, false, faults);
        text(row, "source", LONGEST_SOURCE, true, faults);
        text(row, "headline", LONGEST_HEADLINE, true, faults);
        text(row, "body", Integer.MAX_VALUE, false, faults);
        LocalDate date = date(row, faults);
        URI address = address(row, faults);
        return faults.isEmpty() ? new Checked(row.number(), item(row, date, address), row.cell("id") != null, faults)
                : new Checked(row.number(), null, false, faults);
    }

    private NewItem item(ImportRow row, LocalDate date, URI address) {
        String source = row.cell("source").strip();
        String given = row.cell("id") == null ? null : row.cell("id").strip();
        String body = row.cell("body");
        String headline = row.cell("headline").strip();
        String at = address == null ? null : row.cell("address").strip();
        return new NewItem(given != null ? given : ItemIds.imported(source, at, date.toString(), headline, body), source,
                NewItem.Origin.IMPORT, address == null ? null : sites.key(address), at, date, headline, body, null,
                sites.owner(source, address));
    }

    private static void text(ImportRow row, String column, int longest, boolean required, List<ProblemError> faults) {
        String value = row.cell(column);
        if (value == null) {
            if (required) {
                faults.add(ProblemError.cell(row.number(), column, "is required"));
            }
        } else if (value.strip().length() > longest) {
            faults.add(ProblemError.cell(row.number(), column, "is longer than " + longest + " characters"));
        } else if (value.indexOf('\0') >= 0) {
            faults.add(ProblemError.cell(row.number(), column, "contains the character NUL"));
        } else if (hasLoneSurrogate(value)) {
            faults.add(ProblemError.cell(row.number(), column, "contains half of a surrogate pair, which is no character"));
        }
    }

    private static boolean hasLoneSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static LocalDate date(ImportRow row, List<ProblemError> faults) {
        String value = row.cell("date");
        if (value == null) {
            faults.add(ProblemError.cell(row.number(), "date", "is required"));
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.strip());
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // answered below, together with years out of range
        }
        faults.add(
                ProblemError.cell(row.number(), "date", "expected an ISO date such as 2015-06-30, got '" + shown(value) + "'"));
        return null;
    }

    private static URI address(ImportRow row, List<ProblemError> faults) {
        String value = row.cell("address");
        if (value == null) {
            return null;
        }
        try {
            URI address = URI.create(value.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && value.length() <= LONGEST_ADDRESS) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // answered below, together with other schemes
        }
        faults.add(ProblemError.cell(row.number(), "address", "expected an http(s) address, got '" + shown(value) + "'"));
        return null;
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "..." : value;
    }
}
