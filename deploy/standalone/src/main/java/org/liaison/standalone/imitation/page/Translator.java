package org.liaison.standalone.imitation.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.liaison.standalone.sample.press.ItemLabel;
import org.liaison.standalone.sample.press.PressItem;
import org.liaison.standalone.sample.seed.Dice;

/** Versions of a report in other languages, and what a ministry says of the same occasion in its own. */
final class Translator {

    private final Dice dice;
    private int groups;

    Translator(Dice dice) {
        this.dice = dice;
    }

    /** Further pages about the occasion of a bilateral report that counts; none for the others. */
    List<Draft> versions(PressItem item, Draft report) {
        ItemLabel label = item.label();
        var versions = new ArrayList<Draft>();
        if (label.rows().size() != 1 || label.repeats() != null) {
            return versions;
        }
        String partner = label.rows().get(0).partner();
        if (report.family.equals("new")) {
            alongside(report, headquarters(label, report, partner), versions);
        }
        if (report.family.equals("sarajevo")) {
            alongside(report, sarajevo(label, report), versions);
        }
        if (partner.equals("SRB") && dice.chance(0.75)) {
            versions.addAll(together(serbia(label)));
        }
        if (partner.equals("SWE") && dice.chance(0.75)) {
            versions.addAll(together(sweden(label)));
        }
        return versions;
    }

    private void alongside(Draft report, List<Draft> others, List<Draft> versions) {
        if (!others.isEmpty()) {
            report.translations = "translations-%05d".formatted(++groups);
            others.forEach(other -> other.translations = report.translations);
            versions.addAll(others);
        }
    }

    private List<Draft> together(List<Draft> drafts) {
        String group = drafts.size() < 2 ? null : "translations-%05d".formatted(++groups);
        drafts.forEach(draft -> draft.translations = group);
        return drafts;
    }

    private List<Draft> headquarters(ItemLabel label, Draft report, String partner) {
        var drafts = new ArrayList<Draft>();
        if (dice.chance(0.25)) {
            drafts.add(version("fr", report, "fr", "fr", label, report.published));
        }
        if (partner.equals("UKR") && dice.chance(0.5)) {
            drafts.add(version("uk", report, "uk", "uk", label, report.published).namedAfter(report.headline));
        }
        return drafts;
    }

    private List<Draft> sarajevo(ItemLabel label, Draft report) {
        Draft bosnian = version("hbs", report, "bs", "bs", label, report.published);
        Draft croatian = rewritten(bosnian, "hr", "hr", Wording.croatian(bosnian.headline),
                bosnian.paragraphs.stream().map(Wording::croatian).toList());
        Draft serbian = rewritten(bosnian, "sr", "sr", SerbianScript.cyrillic(bosnian.headline),
                bosnian.paragraphs.stream().map(SerbianScript::cyrillic).toList());
        return List.of(bosnian, croatian, serbian.namedAfter(bosnian.headline));
    }

    private List<Draft> serbia(ItemLabel label) {
        LocalDate day = label.eventEnd().plusDays(dice.between(0, 1));
        Draft latin = version("hbs", null, "sr", "lat", label, day);
        Draft cyrillic = rewritten(latin, "sr", "cir", SerbianScript.cyrillic(latin.headline),
                latin.paragraphs.stream().map(SerbianScript::cyrillic).toList()).namedAfter(latin.headline);
        return dice.chance(0.5) ? List.of(cyrillic, latin, version("en", null, "en", "eng", label, day))
                : List.of(cyrillic, latin);
    }

    private List<Draft> sweden(ItemLabel label) {
        LocalDate day = label.eventEnd().plusDays(dice.between(0, 1));
        Draft swedish = version("sv", null, "sv", "sv", label, day);
        return dice.chance(0.5) ? List.of(swedish, version("en", null, "en", "en", label, day)) : List.of(swedish);
    }

    private Draft version(String wording, Draft report, String language, String family, ItemLabel label, LocalDate day) {
        var row = label.rows().get(0);
        var text = Wording.of(wording).write(row.category(), row.partner(), label.eventStart(), dice);
        String site = report == null ? family.equals("sv") || family.equals("en") ? Sources.SWEDEN : Sources.SERBIA
                : report.site;
        return new Draft(site, family, language, day, text.headline(), text.paragraphs(), label.event(), label.kind(),
                List.of(new PageMention(row.partner(), label.kind())));
    }

    private static Draft rewritten(Draft draft, String language, String family, String headline, List<String> paragraphs) {
        return new Draft(draft.site, family, language, draft.published, headline, paragraphs, draft.event, draft.kind,
                draft.mentions);
    }
}
