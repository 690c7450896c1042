package org.liaison.collector.dryrun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.liaison.collector.source.DateReader;
import org.liaison.collector.source.Selector;

/** Tries selectors on a page, one by one, and keeps what each finds. */
final class FieldProbe {

    private static final int SHOWN = 5;

    private final Element page;
    private final DateReader dates;
    private final Integer year;
    private final NearestMatch nearest;
    private final List<DryRunView.Field> fields = new ArrayList<>();

    /** @param year of dates that show none, may be null */
    FieldProbe(Element page, DateReader dates, Integer year) {
        this.page = page;
        this.dates = dates;
        this.year = year;
        this.nearest = new NearestMatch(page);
    }

    List<DryRunView.Field> fields() {
        return fields;
    }

    /** A selector whose first match is taken. */
    DryRunView.Field text(String pointer, String selector) {
        Selector parsed = Selector.of(selector);
        List<String> texts = texts(parsed);
        String value = parsed.read(page).map(t -> Shortened.to(Shortened.LINE, t)).orElse(null);
        return add(new DryRunView.Field(pointer, selector, matched(parsed), shown(texts), value, null,
                value != null ? null : failure(parsed)));
    }

    /** A selector whose first match holds a date. */
    DryRunView.Field date(String pointer, String selector) {
        Selector parsed = Selector.of(selector);
        Optional<String> text = parsed.read(page);
        List<DryRunView.ReadDate> found = text.map(this::dates).orElse(null);
        LocalDate value = text.flatMap(t -> dates.read(t, year)).orElse(null);
        String failure = value != null ? null
                : text.isEmpty() ? failure(parsed)
                        : found.isEmpty() ? "no pattern of the profile finds a date in the text"
                                : "day and month may stand either way; set date_order";
        return add(new DryRunView.Field(pointer, selector, matched(parsed), shown(texts(parsed)),
                value == null ? null : value.toString(), found, failure));
    }

    /** A selector of which all elements count. */
    DryRunView.Field elements(String pointer, String selector, boolean needed) {
        List<Element> found = page.select(selector);
        return add(
                new DryRunView.Field(pointer, selector, found.size(), shown(found.stream().map(Element::text).toList()), null,
                        null, !found.isEmpty() || !needed ? null : nearest.explain(selector)));
    }

    /** A selector that is read within each line. */
    DryRunView.Field inLines(String pointer, String selector, String attribute, List<Element> lines, boolean isDate) {
        Selector parsed = attribute == null ? Selector.of(selector) : Selector.of(selector).orAttribute(attribute);
        List<String> texts = lines.stream().flatMap(l -> parsed.read(l).stream()).toList();
        List<DryRunView.ReadDate> found = isDate ? texts.stream().limit(SHOWN).flatMap(t -> dates(t).stream().limit(1)).toList()
                : null;
        String failure = lines.isEmpty() ? null
                : texts.isEmpty() ? "in none of the lines: " + new NearestMatch(lines.get(0)).explain(parsed.css())
                        : isDate && texts.stream().noneMatch(t -> dates.read(t, year).isPresent())
                                ? "no pattern of the profile finds a date in the texts"
                                : null;
        return add(new DryRunView.Field(pointer, selector, texts.size(), shown(texts), null, found, failure));
    }

    private DryRunView.Field add(DryRunView.Field field) {
        fields.add(field);
        return field;
    }

    private List<DryRunView.ReadDate> dates(String text) {
        return dates.findAll(text, year).stream()
                .map(f -> new DryRunView.ReadDate(f.text(), f.date(), f.pattern(), f.ambiguous())).limit(SHOWN).toList();
    }

    private int matched(Selector selector) {
        return selector.css().isEmpty() ? 1 : page.select(selector.css()).size();
    }

    private List<String> texts(Selector selector) {
        if (selector.css().isEmpty()) {
            return selector.read(page).stream().toList();
        }
        return page.select(selector.css()).stream().limit(SHOWN)
                .map(e -> selector.attribute() == null ? e.text() : e.attr(selector.attribute())).toList();
    }

    private static List<String> shown(List<String> texts) {
        return texts.stream().limit(SHOWN).map(t -> Shortened.to(Shortened.LINE, t)).toList();
    }

    private String failure(Selector selector) {
        Element first = selector.css().isEmpty() ? page : page.selectFirst(selector.css());
        if (first == null) {
            return nearest.explain(selector.css());
        }
        return selector.attribute() == null ? "the element is empty"
                : "the element has no " + selector.attribute() + "; its attributes: "
                        + String.join(", ", first.attributes().asList().stream().map(Attribute::getKey).toList());
    }
}
