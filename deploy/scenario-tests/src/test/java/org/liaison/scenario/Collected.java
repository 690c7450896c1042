package org.liaison.scenario;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liaison.standalone.imitation.Imitation;
import org.liaison.standalone.imitation.ImitationTruth;
import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.PageMention;
import org.liaison.standalone.imitation.site.ImitatedSites;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The items of a collection over the imitated sites, set against what is true. */
final class Collected {

    private static final int SHOWN = 15;

    private final ImitationTruth truth;
    private final ImitatedSites sites;
    private final Map<String, List<Item>> byPage = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<ImitationTruth.Pair> expectedPairs;
    private final Set<String> foundPairs = new HashSet<>();

    private record Item(String address, String headline, LocalDate date, String group, Set<String> partners) {
    }

    private Collected(ImitationTruth truth, ImitatedSites sites) {
        this.truth = truth;
        this.sites = sites;
        expectedPairs = truth.pairs();
    }

    static Collected of(String csv, Imitation imitation, ImitatedSites sites) throws Exception {
        var collected = new Collected(imitation.truth(), sites);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(collected::add);
        }
        collected.pair();
        return collected;
    }

    private void add(NamedCsvRecord row) {
        String date = row.getField("date");
        String group = row.getField("duplicate_group");
        var item = new Item(row.getField("address"), row.getField("headline"),
                date == null || date.isBlank() ? null : LocalDate.parse(date), group == null || group.isBlank() ? null : group,
                Set.of(row.getField("partners").split("\\|")));
        sites.at(row.getField("source"), URI.create(item.address()).getPath()).ifPresentOrElse(
                page -> byPage.computeIfAbsent(page.id(), id -> new ArrayList<>()).add(item),
                () -> unknown.add(item.address()));
    }

    private void pair() {
        Map<String, Set<String>> groups = new HashMap<>();
        byPage.forEach((page, items) -> items.stream().filter(item -> item.group() != null)
                .forEach(item -> groups.computeIfAbsent(item.group(), group -> new HashSet<>()).add(page)));
        for (Set<String> group : groups.values()) {
            for (String one : group) {
                group.stream().filter(other -> one.compareTo(other) < 0).forEach(other -> foundPairs.add(one + " + " + other));
            }
        }
    }

    private List<ImitatedPage> reachable() {
        return truth.pages().stream().filter(ImitatedPage::reachable).toList();
    }

    /** Share of the pages that an obedient collector can have. */
    double recall() {
        return share(reachable().stream().filter(page -> byPage.containsKey(page.id())).count(), reachable().size());
    }

    List<String> missing() {
        return first(reachable().stream().map(ImitatedPage::id).filter(id -> !byPage.containsKey(id)).toList());
    }

    private List<Map.Entry<ImitatedPage, Item>> read() {
        return byPage.entrySet().stream().map(entry -> Map.entry(truth.page(entry.getKey()), entry.getValue().get(0))).toList();
    }

    double datesRight() {
        return share(read().stream().filter(Collected::dateRight).count(), read().size());
    }

    private static boolean dateRight(Map.Entry<ImitatedPage, Item> read) {
        return read.getKey().published().equals(read.getValue().date());
    }

    List<String> wrongDates() {
        return first(read().stream().filter(read -> !dateRight(read))
                .map(read -> read.getKey().id() + " " + read.getKey().published() + " read as " + read.getValue().date())
                .toList());
    }

    double headlinesRight() {
        return share(read().stream().filter(Collected::headlineRight).count(), read().size());
    }

    private static boolean headlineRight(Map.Entry<ImitatedPage, Item> read) {
        return read.getKey().headline().equals(read.getValue().headline());
    }

    List<String> wrongHeadlines() {
        return first(read().stream().filter(read -> !headlineRight(read))
                .map(read -> read.getKey().id() + " '" + read.getValue().headline() + "'").toList());
    }

    /** Share of the mentions of English pages that are accepted, of those that are false or of those that interact. */
    double accepted(boolean asFalse) {
        long all = 0;
        long accepted = 0;
        for (var read : read()) {
            for (PageMention mention : read.getKey().mentions()) {
                if (read.getKey().language().equals("en")
                        && (asFalse ? mention.isFalse() : mention.kind().equals("interaction"))) {
                    all++;
                    accepted += read.getValue().partners().contains(mention.partner()) ? 1 : 0;
                }
            }
        }
        return share(accepted, all);
    }

    /** Pages that stand in the store as several items of which none says that it is another's duplicate; strangers too. */
    List<String> twice() {
        List<String> twice = new ArrayList<>(unknown);
        byPage.forEach((page, items) -> {
            Set<String> groups = items.stream().map(item -> String.valueOf(item.group())).collect(Collectors.toSet());
            if (items.size() > 1 && (groups.size() > 1 || groups.contains("null"))) {
                twice.add(items.stream().map(Item::address).toList().toString());
            }
        });
        return twice;
    }

    /**
     * Addresses of pages that the sites answered well more than once. A page that has moved is met once by either address, as
     * nobody can know before where a redirect leads.
     */
    List<String> readTwice() {
        return sites.log().answered().entrySet().stream().filter(entry -> entry.getValue() > 1)
                .filter(entry -> page(entry.getKey()).filter(page -> page.oldPath() == null || entry.getValue() > 2)
                        .isPresent())
                .map(Map.Entry::getKey).toList();
    }

    private Optional<ImitatedPage> page(String siteAndAddress) {
        int slash = siteAndAddress.indexOf('/');
        return sites.at(siteAndAddress.substring(0, slash), siteAndAddress.substring(slash).replaceAll("\\?.*", ""));
    }

    private List<ImitationTruth.Pair> expected(String relation) {
        return expectedPairs.stream().filter(pair -> relation == null || pair.relation().equals(relation))
                .filter(pair -> byPage.containsKey(pair.one()) && byPage.containsKey(pair.other())).toList();
    }

    double pairRecall(String relation) {
        List<ImitationTruth.Pair> expected = expected(relation);
        return share(expected.stream().filter(this::found).count(), expected.size());
    }

    private boolean found(ImitationTruth.Pair pair) {
        return foundPairs.contains(pair.one() + " + " + pair.other());
    }

    List<String> missedPairs(String relation) {
        return first(expected(relation).stream().filter(pair -> !found(pair)).map(pair -> pair.one() + " + " + pair.other())
                .toList());
    }

    List<String> wrongPairs() {
        Set<String> expected = expected(null).stream().map(pair -> pair.one() + " + " + pair.other())
                .collect(Collectors.toSet());
        return foundPairs.stream().filter(pair -> !expected.contains(pair)).sorted().toList();
    }

    double pairF1() {
        double hits = foundPairs.size() - wrongPairs().size();
        return 2 * hits / (foundPairs.size() + expected(null).size());
    }

    String summary() {
        Map<String, Double> bySite = new TreeMap<>();
        reachable().stream().collect(Collectors.groupingBy(ImitatedPage::site)).forEach((site, pages) -> bySite.put(site,
                share(pages.stream().filter(page -> byPage.containsKey(page.id())).count(), pages.size())));
        return String.format(Locale.ROOT,
                "pages %d, reachable %d, found %d; recall %.4f %s%ndates right %.4f, headlines right %.4f, twice %d, requests %d, "
                        + "violations %d%npairs: F1 %.4f, wrong %d, recall same %.4f, near %.4f, translation %.4f%n"
                        + "mentions: accepted %.4f of those that interact, %.4f of the false ones%n"
                        + "missing %s%ndates %s%nheadlines %s%nsame %s%nnear %s%ntranslation %s%nwrong pairs %s",
                truth.pages().size(), reachable().size(), byPage.size(), recall(), bySite, datesRight(), headlinesRight(),
                twice().size(), sites.log().all().size(), sites.log().violations().size(), pairF1(), wrongPairs().size(),
                pairRecall("same_text"), pairRecall("near_text"), pairRecall("translation"),
                accepted(false), accepted(true), missing(), wrongDates(),
                wrongHeadlines(), missedPairs("same_text"), missedPairs("near_text"), missedPairs("translation"),
                first(wrongPairs()));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
