package org.liaison.standalone.imitation.page;

import java.time.LocalDate;
import java.util.List;

import org.liaison.standalone.sample.press.ItemLabel;

/** The nine sources, by the ids of the shipped profiles, and where on them an English page stands. */
public final class Sources {

    public static final String HEADQUARTERS = "nato-hq";
    public static final String SHAPE = "shape";
    public static final String NAPLES = "jfc-naples";
    public static final String BRUNSSUM = "jfc-brunssum";
    public static final String LAND = "landcom";
    public static final String AIR = "aircom";
    public static final String MARITIME = "marcom";
    public static final String SERBIA = "mod-serbia";
    public static final String SWEDEN = "gov-sweden";

    /** The six operations commands. */
    public static final List<String> COMMANDS = List.of(SHAPE, NAPLES, BRUNSSUM, LAND, AIR, MARITIME);

    /** All nine, the headquarters first. */
    public static final List<String> ALL = List.of(HEADQUARTERS, SHAPE, NAPLES, BRUNSSUM, LAND, AIR, MARITIME, SERBIA, SWEDEN);

    private static final LocalDate RELAUNCH = LocalDate.of(2016, 7, 1);
    private static final int LAST_YEAR_OF_PAGES = 2014;

    private Sources() {
    }

    /** The address family of an English page; the label may be null. */
    static String englishFamily(String site, ItemLabel label, LocalDate published) {
        List<String> named = label == null ? List.of() : label.named();
        return switch (site) {
            case HEADQUARTERS -> published.isBefore(RELAUNCH) ? "old" : "new";
            case NAPLES -> named.contains("BIH") ? "sarajevo" : named.contains("SRB") ? "mlo" : "newsroom";
            case AIR -> published.getYear() <= LAST_YEAR_OF_PAGES ? "page" : "archive";
            case SERBIA -> "eng";
            case SWEDEN -> "en";
            default -> "news";
        };
    }
}
