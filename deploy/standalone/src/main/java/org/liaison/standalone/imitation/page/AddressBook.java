package org.liaison.standalone.imitation.page;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.liaison.standalone.sample.seed.Dice;

/** Makes the addresses of the nine sites; each page gets one that no other has. */
final class AddressBook {

    /** Pages that robots.txt forbids lie in this folder. */
    static final String FORBIDDEN_FOLDER = "/internal";

    private static final int LONGEST_SLUG = 80;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu/MM");

    private final Dice dice;
    private final boolean copyMarks;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * An address.
     *
     * @param key the part of it that is stable
     */
    record Address(String path, String key) {
    }

    /** @param copyMarks whether another page of the same headline may be told apart by a 2 at its end */
    AddressBook(Dice dice, boolean copyMarks) {
        this.dice = dice;
        this.copyMarks = copyMarks;
    }

    Address next(Draft draft, String family, boolean forbidden) {
        String folder = forbidden ? FORBIDDEN_FOLDER : "";
        if (family.equals("old")) {
            int number = numbers.merge(draft.site, 70_000 + dice.between(1, 9), (old, fresh) -> old + fresh - 70_000);
            return new Address(folder + "/cps/en/natohq/news_" + number + ".htm", String.valueOf(number));
        }
        if (draft.site.equals(Sources.SERBIA)) {
            int number = numbers.merge(draft.site, 4_000 + dice.between(1, 3), (old, fresh) -> old + fresh - 4_000);
            return new Address(folder + "/" + family + "/" + number + "/" + slug(draft.english) + "-" + number,
                    String.valueOf(number));
        }
        String start = start(draft, family);
        String slug = distinct(draft, folder + start);
        return new Address(folder + start + slug + end(draft.site, family), start + slug);
    }

    private static String start(Draft draft, String family) {
        LocalDate day = draft.published;
        return switch (draft.site + " " + family) {
            case "nato-hq new" ->
                "/en/news-and-events/articles/" + (draft.event.hashCode() % 4 == 0 ? "press-releases" : "news")
                        + "/" + DAY.format(day) + "/";
            case "nato-hq fr", "nato-hq uk" -> "/" + family + "/news-and-events/articles/news/" + DAY.format(day) + "/";
            case "shape news" -> "/news-archive/" + day.getYear() + "/";
            case "jfc-naples newsroom" -> "/newsroom/news/" + day.getYear() + "/";
            case "jfc-naples mlo" -> "/mlo/news/" + day.getYear() + "/";
            case "jfc-naples sarajevo" -> "/hqsarajevo/en/news/" + day.getYear() + "/";
            case "jfc-naples bs", "jfc-naples hr", "jfc-naples sr" -> "/hqsarajevo/" + family + "/news/" + day.getYear() + "/";
            case "jfc-brunssum news" -> "/page5964943/" + day.getYear() + "/";
            case "landcom news" -> "/media-center/news/" + day.getYear() + "/";
            case "aircom page" -> "/page5922746/";
            case "aircom archive" -> "/archive/" + day.getYear() + "/";
            case "marcom news" -> "/media-centre/news/" + day.getYear() + "/";
            case "gov-sweden sv" -> "/pressmeddelanden/" + MONTH.format(day) + "/";
            case "gov-sweden en" -> "/en/press-releases/" + MONTH.format(day) + "/";
            default -> throw new IllegalArgumentException(draft.site + " " + family);
        };
    }

    private static String end(String site, String family) {
        return switch (site) {
            case Sources.BRUNSSUM, Sources.MARITIME -> ".aspx";
            case Sources.NAPLES -> family.equals("mlo") ? ".aspx" : "";
            case Sources.AIR -> family.equals("archive") ? ".aspx" : "";
            case Sources.SWEDEN -> "/";
            default -> "";
        };
    }

    /** Mostly different pages differ in more than a number at the end, as copies of a page carry one too; but not always. */
    private String distinct(Draft draft, String start) {
        String slug = slug(draft.english).replaceAll("-([0-9]+)$", "-$1-news");
        String month = draft.published.getMonth().name().toLowerCase(Locale.ROOT);
        boolean marked = dice.chance(0.3) && copyMarks && Sources.COMMANDS.contains(draft.site);
        String[] tries = { slug, marked ? slug + "-2" : slug, slug + "-in-" + month,
                slug + "-" + draft.published.getDayOfMonth() + "-" + month,
                slug + "-" + draft.published.getYear() + "-" + draft.published.getDayOfMonth() + "-" + month };
        for (String candidate : tries) {
            if (taken.add(start + candidate)) {
                return candidate;
            }
        }
        String last = slug + "-" + draft.event + "-report";
        while (!taken.add(start + last)) {
            last += "-again";
        }
        return last;
    }

    static String slug(String headline) {
        String latin = Normalizer.normalize(headline.replace("đ", "dj").replace("Đ", "dj").replace("æ", "ae").replace("ø", "o"),
                Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String slug = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, slug.lastIndexOf('-', LONGEST_SLUG));
    }
}
