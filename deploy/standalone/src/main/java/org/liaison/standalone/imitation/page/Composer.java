package org.liaison.standalone.imitation.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.standalone.imitation.Fault;
import org.liaison.standalone.imitation.ImitationOptions;
import org.liaison.standalone.sample.press.ItemLabel;
import org.liaison.standalone.sample.press.PressArchive;
import org.liaison.standalone.sample.press.PressItem;
import org.liaison.standalone.sample.press.Site;
import org.liaison.standalone.sample.seed.Dice;

/**
 * Composes what the nine sites publish: reports of the sample archive's writers on the sites of NATO, accounts of two
 * ministries, translations, corrected copies, and pages that name no partner.
 */
public final class Composer {

    private static final int FIRST_YEAR = 2011;
    private static final int LAST_YEAR = 2018;
    private static final int MOST_A_YEAR = 38;
    private static final double SECOND_REPORTS = 0.08;
    private static final double OTHER_ITEMS = 0.12;
    private static final double CORRECTED = 0.025;
    private static final double ALLIED = 0.05;
    private static final int FEWEST_WORDS = 45;

    private final ImitationOptions options;
    private final Dice dice;
    private final Map<String, Draft> byLabel = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Translator translator;

    private Composer(ImitationOptions options) {
        this.options = options;
        dice = Dice.of(options.seed(), "imitation");
        translator = new Translator(Dice.of(options.seed(), "imitation translations"));
    }

    /** All pages, site by site, newest first. */
    public static List<ImitatedPage> compose(ImitationOptions options) {
        return new Composer(options).pages();
    }

    private List<ImitatedPage> pages() {
        List<PressItem> items = PressArchive.compose(options.seed(), counts(), SECOND_REPORTS, OTHER_ITEMS);
        items.forEach(this::report);
        items.forEach(this::repeat);
        for (PressItem item : items) {
            drafts.addAll(translator.versions(item, byLabel.get(item.label().id())));
        }
        ownTexts(items.size());
        correctedCopies();
        DistinctTexts.settle(drafts);
        return new Publication(options).publish(drafts);
    }

    /** Interactions by year and partner; some partners have twice as many as others. */
    private Map<Integer, Map<String, Integer>> counts() {
        List<String> partners = Partners.all();
        double mean = (double) options.events() / (partners.size() * (LAST_YEAR - FIRST_YEAR + 1));
        Map<Integer, Map<String, Integer>> counts = new TreeMap<>();
        for (String partner : partners) {
            double weight = dice.uniform(0.65, 1.35);
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                int count = Math.min(MOST_A_YEAR, dice.negativeBinomial(mean * weight, 0.05));
                counts.computeIfAbsent(year, key -> new TreeMap<>()).put(partner, count);
            }
        }
        return counts;
    }

    private void report(PressItem item) {
        ItemLabel label = item.label();
        String site = item.site() == Site.HEADQUARTERS ? Sources.HEADQUARTERS : command(label);
        var mentions = new ArrayList<PageMention>();
        for (String partner : label.named()) {
            mentions.add(new PageMention(partner, label.kind()));
        }
        var draft = new Draft(site, Sources.englishFamily(site, label, item.published()), "en", item.published(),
                item.headline(), item.paragraphs(), label.event(), label.kind(), List.copyOf(mentions));
        byLabel.put(label.id(), draft);
        drafts.add(draft);
    }

    private void repeat(PressItem item) {
        if ("same_text".equals(item.label().repeats())) {
            byLabel.get(item.label().id()).repeats(byLabel.get(item.label().duplicateOf()), "same_text");
        }
    }

    /** The command that reports: Naples and its offices for its region, else any. */
    private String command(ItemLabel label) {
        var own = Dice.of(options.seed(), "command " + label.event());
        if (label.named().contains("BIH") || label.named().contains("SRB") && own.chance(0.7)) {
            return Sources.NAPLES;
        }
        return own.pick(Sources.COMMANDS);
    }

    private void ownTexts(int reports) {
        int allied = Math.max(10, (int) (reports * ALLIED));
        for (int i = 1; i <= allied; i++) {
            String site = dice.chance(0.4) ? Sources.HEADQUARTERS : dice.pick(Sources.COMMANDS);
            drafts.add(own("allied", site, null, "allied-%05d".formatted(i)));
        }
        for (int i = 1; i <= Math.max(3, allied / 8); i++) {
            drafts.add(own("ship", Sources.MARITIME, "GEO", "ship-%05d".formatted(i)));
        }
        if (options.faults().has(Fault.LOREM_IPSUM)) {
            drafts.add(new Draft(Sources.MARITIME, "news", "en", LocalDate.of(2016, 3, 3), "Lorem ipsum dolor sit amet",
                    List.of("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
                            "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo."),
                    "lorem-00001", "lorem_ipsum", List.of()));
        }
    }

    private Draft own(String kind, String site, String partner, String event) {
        LocalDate day = LocalDate.ofYearDay(dice.between(FIRST_YEAR, LAST_YEAR), dice.between(3, 350));
        var text = Wording.of(kind).write(kind, partner, day, dice);
        LocalDate published = day.plusDays(dice.between(0, 3));
        return new Draft(site, Sources.englishFamily(site, null, published), "en", published, text.headline(),
                text.paragraphs(), event, kind, partner == null ? List.of() : List.of(new PageMention(partner, kind)));
    }

    /** The same report again within two days, corrected in a word or with a closing line, at an address of its own. */
    private void correctedCopies() {
        for (Draft draft : List.copyOf(drafts)) {
            if (draft.relation != null || draft.translations != null || words(draft) < FEWEST_WORDS
                    || !dice.chance(CORRECTED)) {
                continue;
            }
            LocalDate day = draft.published.plusDays(dice.between(0, 2));
            if (day.getYear() != draft.published.getYear()) {
                continue;
            }
            boolean typo = dice.chance(0.5);
            String headline = typo ? draft.headline : draft.headline + " (updated)";
            List<String> paragraphs = typo ? Corrections.withoutLetter(draft.paragraphs) : Corrections.closed(draft.paragraphs);
            String site = draft.site.equals(Sources.HEADQUARTERS) || dice.chance(0.5) ? draft.site : Sources.SHAPE;
            drafts.add(new Draft(site, Sources.englishFamily(site, null, day), "en", day, headline, paragraphs, draft.event,
                    draft.kind, draft.mentions).repeats(draft, "near_text"));
        }
    }

    private static int words(Draft draft) {
        return String.join(" ", draft.paragraphs).split(" ").length;
    }
}
