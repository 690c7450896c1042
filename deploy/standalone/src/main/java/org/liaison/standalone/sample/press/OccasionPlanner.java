package org.liaison.standalone.sample.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.standalone.sample.seed.Dice;

/** Turns the drawn number of interactions of each partner and year into occasions with a kind, a place and days. */
final class OccasionPlanner {

    private static final List<String> CATEGORIES = List.of("political_technical", "military_technical",
            "military_representative",
            "political_representative");
    /** The mix published for 2011-2018, rounded. */
    private static final double[] MIX = { 0.10, 0.47, 0.24, 0.20 };
    private static final int GROUPS_A_YEAR = 6;
    private static final int GROUPS_BEFORE_GIVING_UP = 30;

    private final Stock stock;
    private final Casting casting;
    private final long seed;
    private final Dice dice;
    private final List<Occasion> occasions = new ArrayList<>();

    OccasionPlanner(long seed, Stock stock, Casting casting) {
        this.seed = seed;
        this.stock = stock;
        this.casting = casting;
        dice = Dice.of(seed, "occasions");
    }

    /** @param counts year to partner to number of interactions */
    List<Occasion> plan(Map<Integer, Map<String, Integer>> counts) {
        counts.forEach(this::planYear);
        return occasions;
    }

    private void planYear(int year, Map<String, Integer> counts) {
        var left = new TreeMap<>(counts);
        var calendars = new TreeMap<String, PartnerCalendar>();
        left.keySet().forEach(iso3 -> calendars.put(iso3, new PartnerCalendar(year)));
        int groups = 0;
        for (int attempt = 0; attempt < GROUPS_BEFORE_GIVING_UP && groups < GROUPS_A_YEAR; attempt++) {
            groups += planGroup(year, left, calendars) ? 1 : 0;
        }
        left.forEach((iso3, count) -> {
            for (int i = 0; i < count; i++) {
                planBilateral(year, iso3, calendars.get(iso3));
            }
        });
    }

    private boolean planGroup(int year, Map<String, Integer> left, Map<String, PartnerCalendar> calendars) {
        GroupActivity group = dice.pick(stock.groups());
        int size = dice.pick(group.sizes());
        List<String> eligible = left.keySet().stream().filter(iso3 -> left.get(iso3) > 1 && group.suits(iso3, year)).toList();
        if (eligible.size() < size) {
            return false;
        }
        List<String> partners = dice.distinct(eligible, size);
        partners.forEach(iso3 -> left.merge(iso3, -1, Integer::sum));
        var span = PartnerCalendar.book(partners.stream().map(calendars::get).toList(), days(group.asActivity()), dice);
        var occasion = occasion(group.asActivity(), group.format(), partners, year, calendars.get(partners.get(0)), span);
        occasion.facts().set("participants",
                Facts.joined(partners.stream().map(iso3 -> participant(group.who(), iso3, year)).toList()));
        occasion.facts().set("countries",
                Facts.joined(partners.stream().map(iso3 -> stock.partner(iso3).inSentence()).toList()));
        occasions.add(occasion);
        return true;
    }

    private String participant(String who, String iso3, int year) {
        String state = stock.partner(iso3).inSentence();
        if (who.equals("unit")) {
            return Facts.withArticle(dice.pick(stock.words("unit"))) + " of " + state;
        }
        if (who.equals("officers")) {
            return dice.between(2, 9) + " officers of the armed forces of " + state;
        }
        Person person = casting.cast(who, iso3, year, dice);
        return who.equals("ambassador") ? person.name() + " of " + state
                : "the " + person.title() + " of " + state + ", " + person.name();
    }

    private void planBilateral(int year, String iso3, PartnerCalendar calendar) {
        String category = CATEGORIES.get(dice.weighted(MIX));
        List<Activity> suitable = stock.activities().stream()
                .filter(activity -> activity.category().equals(category) && activity.suits(iso3, stock.partner(iso3))).toList();
        Activity activity = suitable.get(dice.weighted(suitable.stream().mapToDouble(Activity::weight).toArray()));
        var span = PartnerCalendar.book(List.of(calendar), days(activity), dice);
        occasions.add(occasion(activity, "bilateral", List.of(iso3), year, calendar, span));
    }

    private int days(Activity activity) {
        return dice.between(activity.days().get(0), activity.days().get(1));
    }

    private Occasion occasion(Activity activity, String format, List<String> partners, int year, PartnerCalendar calendar,
            PartnerCalendar.Span span) {
        String id = "event-%05d".formatted(occasions.size() + 1);
        var facts = new Facts(stock, casting, partners.get(0), year, activity, Dice.of(seed, "facts " + id));
        return new Occasion(id, activity, Occasion.INTERACTION, format, partners, calendar.day(span.start()),
                calendar.day(span.end()), facts);
    }
}
