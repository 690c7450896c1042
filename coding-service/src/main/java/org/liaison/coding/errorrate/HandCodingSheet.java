package org.liaison.coding.errorrate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.liaison.coding.codebook.Category;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.upload.TableFile;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/**
 * Hand codings in the shape in which coders keep them: name, link and date of the item, then partner and category, one row for
 * each partner. An item that counts for nobody has one row with neither. Partners are ISO codes or English names, categories
 * names or their weights. In the shape of the article each partner has a sheet of its own, called after it, with name, link,
 * date and category. Text of the item may stand beside it in body, where this service has not taken it in.
 */
final class HandCodingSheet implements TableFile.Sink {

    private static final Map<String, String> COLUMNS = new HashMap<>();

    static {
        alias("id", "id", "item");
        alias("name", "name", "headline", "title");
        alias("link", "link", "address", "url");
        alias("date", "date");
        alias("source", "source");
        alias("body", "body", "text");
        alias("partner", "partner", "iso3", "country");
        alias("category", "category", "code", "intensity");
    }

    /** Ways in which day and month cannot be taken for each other. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "d MMMM uuuu", "d MMM uuuu", "d.M.uuuu")
            .map(way -> DateTimeFormatter.ofPattern(way, Locale.ENGLISH)).toList();

    private final Map<String, String> partners = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, HandCodedItem> items = new LinkedHashMap<>();
    private final List<ProblemError> faults = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> head = new ArrayList<>();
    private final Set<String> covered = new TreeSet<>();
    private String sheet;
    private String partnerOfSheet;

    HandCodingSheet(Collection<PartnerEntry> partners, List<Category> categories) {
        for (PartnerEntry partner : partners) {
            this.partners.put(fold(partner.iso3()), partner.iso3());
            this.partners.put(fold(partner.name()), partner.iso3());
        }
        for (Category category : categories) {
            this.categories.put(fold(category.name()), category.name());
            this.categories.put(String.valueOf(category.weight()), category.name());
        }
    }

    /**
     * The sink of a partner's sheet.
     *
     * @return null where the name is no partner's
     */
    TableFile.Sink sheet(String name) {
        String partner = partners.get(fold(name));
        if (partner == null) {
            return null;
        }
        return (number, cells) -> {
            if (number == 0) {
                sheet = name;
                partnerOfSheet = partner;
            }
            row(number, cells);
        };
    }

    /**
     * The table is that of one partner.
     *
     * @throws ProblemException 400 for what is no partner
     */
    void ofPartner(String partner) {
        partnerOfSheet = partners.get(fold(partner));
        if (partnerOfSheet == null) {
            throw ProblemException.parameter("partner", "'" + partner + "' is no partner of this codebook");
        }
    }

    /** The partners of which every item was looked at; empty where that holds for all. */
    Set<String> covered() {
        return covered;
    }

    private static void alias(String name, String... words) {
        for (String word : words) {
            COLUMNS.put(word, name);
        }
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    }

    @Override
    public void row(long number, String[] cells) {
        if (number == 0) {
            head(cells);
            return;
        }
        String name = cell(cells, "name");
        LocalDate date = date(number, cell(cells, "date"));
        HandCodedItem read = HandCodedItem.of(number, cell(cells, "id"), cell(cells, "link"), name, date, cell(cells, "source"),
                cell(cells, "body"));
        if (read.id() == null && read.link() == null && (name == null || date == null)) {
            faults.add(fault(number, null, "an item needs an id, a link, or a name and a date"));
            return;
        }
        HandCodedItem item = items.computeIfAbsent(read.key(), key -> read);
        code(number, item, cell(cells, "partner"), cell(cells, "category"));
    }

    private ProblemError fault(long number, String column, String detail) {
        return ProblemError.cell(number, column, sheet == null ? detail : "sheet '" + sheet + "': " + detail);
    }

    private void code(long number, HandCodedItem item, String partnerCell, String categoryCell) {
        boolean none = categoryCell == null || List.of("none", "0", "0.0").contains(fold(categoryCell));
        if (none) {
            return;
        }
        String category = categories.get(fold(categoryCell).replaceAll("\\.0+$", ""));
        if (category == null) {
            faults.add(fault(number, column("category"),
                    "'" + categoryCell + "' is neither a category nor its weight"));
        }
        String partner = partnerCell == null ? partnerOfSheet : partners.get(fold(partnerCell));
        if (partner == null) {
            faults.add(fault(number, column("partner"),
                    partnerCell == null ? "a category needs a partner"
                            : "'" + partnerCell + "' is no partner of this codebook"));
        }
        if (category != null && partner != null && item.categories().put(partner, category) != null) {
            faults.add(fault(number, column("partner"), "this partner is coded twice in one item"));
        }
    }

    /** @throws ProblemException 422 listing every fault of the table */
    Collection<HandCodedItem> items() {
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The hand codings cannot be used; nothing was measured.",
                    faults);
        }
        if (items.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The table holds no coded item.");
        }
        return items.values();
    }

    private void head(String[] cells) {
        List<ProblemError> wrong = new ArrayList<>();
        head.clear();
        places.clear();
        for (int i = 0; i < cells.length; i++) {
            head.add(cells[i]);
            String known = COLUMNS.get(fold(cells[i]));
            if (known == null) {
                continue; // coders keep remarks of their own beside the codes
            }
            if (places.putIfAbsent(known, i) != null) {
                wrong.add(fault(0, cells[i], "stands for " + known + ", which is there already"));
            }
        }
        if (partnerOfSheet != null && !places.containsKey("partner")) {
            covered.add(partnerOfSheet);
        }
        for (String needed : partnerOfSheet == null ? List.of("partner", "category") : List.of("category")) {
            if (!places.containsKey(needed)) {
                wrong.add(fault(0, needed, "this column is missing"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The head of the table does not fit; nothing was measured.",
                    wrong);
        }
    }

    private String column(String name) {
        Integer place = places.get(name);
        return place == null ? name : head.get(place);
    }

    private String cell(String[] cells, String name) {
        Integer place = places.get(name);
        return place == null || cells[place].isEmpty() ? null : cells[place];
    }

    private LocalDate date(long number, String text) {
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter way : DAYS) {
            try {
                return LocalDate.parse(text, way);
            } catch (DateTimeParseException e) {
                // perhaps written in the next way
            }
        }
        faults.add(fault(number, column("date"), "'" + text + "' is no day such as 2014-03-18 or 18 March 2014"));
        return null;
    }
}
