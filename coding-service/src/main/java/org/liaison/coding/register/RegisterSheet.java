package org.liaison.coding.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.upload.TableFile;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Reads a table of register entries: kind, phrase, partner, level, flag, valid_from, valid_to, source. */
final class RegisterSheet implements TableFile.Sink {

    private static final List<String> NEEDED = List.of("kind", "phrase", "source");
    private static final int LONGEST_PHRASE = 500;
    private static final int MOST_ALTERNATIVES = 1000;

    private final Set<String> partners;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<RegisterEntry> entries = new ArrayList<>();
    private final List<ProblemError> faults = new ArrayList<>();

    RegisterSheet(Set<String> partners) {
        this.partners = partners;
    }

    List<RegisterEntry> entries() {
        return entries;
    }

    List<ProblemError> faults() {
        return faults;
    }

    @Override
    public void row(long number, String[] cells) {
        if (number == 0) {
            for (int i = 0; i < cells.length; i++) {
                places.putIfAbsent(cells[i].strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"), i);
            }
            List<ProblemError> missing = NEEDED.stream().filter(name -> !places.containsKey(name))
                    .map(name -> ProblemError.cell(0, name, "this column is missing")).toList();
            if (!missing.isEmpty()) {
                throw new ProblemException(KitProblem.UNPROCESSABLE, "The head of the table does not fit.", missing);
            }
            return;
        }
        int before = faults.size();
        RegisterKind kind = kind(number, cell(cells, "kind"));
        String phrase = phrase(number, cell(cells, "phrase"));
        String partner = partner(number, kind, cell(cells, "partner"));
        int level = level(number, cell(cells, "level"));
        boolean flag = flag(number, cell(cells, "flag"));
        LocalDate from = day(number, "valid_from", cell(cells, "valid_from"));
        LocalDate to = day(number, "valid_to", cell(cells, "valid_to"));
        if (from != null && to != null && to.isBefore(from)) {
            fault(number, "valid_to", "lies before valid_from");
        }
        String source = cell(cells, "source");
        if (source == null) {
            fault(number, "source", "an entry needs a source");
        }
        if (faults.size() == before) {
            entries.add(new RegisterEntry(kind, phrase, partner, level, flag, from, to, source));
        }
    }

    private RegisterKind kind(long number, String text) {
        for (RegisterKind kind : RegisterKind.values()) {
            if (kind.key().equals(text)) {
                return kind;
            }
        }
        fault(number, "kind",
                "'" + text + "' is none of " + List.of(RegisterKind.values()).stream().map(RegisterKind::key).toList());
        return null;
    }

    private String phrase(long number, String text) {
        try {
            if (text == null || text.length() > LONGEST_PHRASE || Phrases.size(text) > MOST_ALTERNATIVES
                    || Tokenizer.tokens(text).isEmpty()) {
                fault(number, "phrase", "expected words, at most " + LONGEST_PHRASE + " characters and " + MOST_ALTERNATIVES
                        + " alternatives");
            }
        } catch (IllegalArgumentException e) {
            fault(number, "phrase", e.getMessage());
        }
        return text;
    }

    private String partner(long number, RegisterKind kind, String text) {
        if (text == null) {
            if (kind != null && kind.isOfPartner()) {
                fault(number, "partner", "a " + kind.key() + " needs a partner");
            }
        } else if (!partners.contains(text)) {
            fault(number, "partner", "'" + text + "' is no partner of this register");
        }
        return text;
    }

    private int level(long number, String text) {
        if (text != null && !text.matches("[0-4]([.]0+)?")) {
            fault(number, "level", "expected 0 to 4");
            return 0;
        }
        return text == null ? 0 : text.charAt(0) - '0';
    }

    private boolean flag(long number, String text) {
        if (text == null || text.equalsIgnoreCase("false") || text.equals("0")) {
            return false;
        }
        if (!text.equalsIgnoreCase("true") && !text.equals("1")) {
            fault(number, "flag", "expected true or false");
        }
        return true;
    }

    private LocalDate day(long number, String column, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(number, column, "'" + text + "' is no day such as 2014-03-18");
            return null;
        }
    }

    private String cell(String[] cells, String name) {
        Integer place = places.get(name);
        return place == null || cells[place].isBlank() ? null : cells[place].strip();
    }

    private void fault(long number, String column, String detail) {
        faults.add(ProblemError.cell(number, column, detail));
    }
}
