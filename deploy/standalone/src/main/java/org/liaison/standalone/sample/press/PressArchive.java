package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.sample.seed.Dice;

/** Composes everything the two sites publish about the drawn interactions, and about nothing. */
public final class PressArchive {

    /** How often an item appears on the day itself, a day later, and so on. */
    private static final double[] LAGS = { 5, 4, 2, 1, 1 };

    private final Stock stock = Stock.shipped();
    private final ReportWriter writer = new ReportWriter(stock);
    private final Dice dice;
    private final double secondReportShare;
    private final List<Report> reports = new ArrayList<>();
    private final List<Publisher.Repeat> repeats = new ArrayList<>();

    private PressArchive(long seed, double secondReportShare) {
        dice = Dice.of(seed, "reports");
        this.secondReportShare = secondReportShare;
    }

    /**
     * The items of both sites in order of publication.
     *
     * @param counts year to partner to number of interactions
     * @param secondReportShare share of interactions that the other site reports too
     * @param otherShare share of all items without an interaction that counts
     */
    public static List<PressItem> compose(long seed, Map<Integer, Map<String, Integer>> counts, double secondReportShare,
            double otherShare) {
        var archive = new PressArchive(seed, secondReportShare);
        var casting = new Casting(seed, archive.stock);
        var occasions = new OccasionPlanner(seed, archive.stock, casting).plan(counts);
        occasions.forEach(archive::report);
        List<String> partners = counts.values().iterator().next().keySet().stream().sorted().toList();
        List<Integer> years = counts.keySet().stream().sorted().toList();
        int others = (int) Math.round(archive.reports.size() * otherShare / (1 - otherShare));
        new OtherItems(seed, archive.stock, casting).plan(others, partners, years.get(0), years.get(years.size() - 1))
                .forEach(archive::reportOther);
        return new Publisher(seed).publish(archive.reports, archive.repeats);
    }

    /** The name under which a site's search finds a partner. */
    public static String searchedName(String iso3) {
        return Stock.shipped().partner(iso3).searched();
    }

    private void report(Occasion occasion) {
        Site site = site(occasion);
        Report first = writer.write(occasion, site, published(occasion), dice);
        reports.add(first);
        if (dice.chance(secondReportShare)) {
            boolean sameText = dice.chance(0.5);
            LocalDate day = inYear(occasion, first.published().plusDays(dice.between(0, 3)));
            Report second = sameText ? new Report(occasion, site.other(), day, first.headline(), first.paragraphs())
                    : writer.write(occasion, site.other(), day, dice);
            reports.add(second);
            repeats.add(new Publisher.Repeat(first, second, sameText ? "same_text" : "paraphrase"));
        }
    }

    private void reportOther(Occasion occasion) {
        reports.add(writer.write(occasion, site(occasion), OtherItems.published(occasion, dice), dice));
    }

    private Site site(Occasion occasion) {
        return dice.chance(occasion.activity().commandShare()) ? Site.COMMAND : Site.HEADQUARTERS;
    }

    private LocalDate published(Occasion occasion) {
        return inYear(occasion, occasion.end().plusDays(dice.weighted(LAGS)));
    }

    /** No item is published in another year than its event, so that the turn of the year plays no part in the counts. */
    private static LocalDate inYear(Occasion occasion, LocalDate day) {
        LocalDate lastDay = LocalDate.of(occasion.end().getYear(), 12, 31);
        return day.isAfter(lastDay) ? lastDay : day;
    }

    static Comparator<Report> byDay() {
        return Comparator.comparing(Report::published).thenComparing(report -> report.occasion().id())
                .thenComparing(Report::site);
    }
}
