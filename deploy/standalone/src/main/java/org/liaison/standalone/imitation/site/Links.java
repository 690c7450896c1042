package org.liaison.standalone.imitation.site;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.liaison.standalone.imitation.Fault;
import org.liaison.standalone.imitation.FaultPlan;
import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.Sources;

/** Under which of its addresses a page is linked; with some faults another one at each visit. */
final class Links {

    private static final Set<String> WITHOUT_TWINS = Set.of(Sources.HEADQUARTERS, Sources.SERBIA, Sources.SWEDEN);
    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "uk");

    private final FaultPlan faults;
    private final PageIndex index;
    private final AtomicInteger visits = new AtomicInteger();

    Links(FaultPlan faults, PageIndex index) {
        this.faults = faults;
        this.index = index;
    }

    String to(ImitatedPage page) {
        int visit = visits.incrementAndGet() * 0x9E3779B9;
        String path = page.oldPath() != null && visit % 2 == 0 ? page.oldPath() : page.path();
        if (path.contains("/cps/")) {
            return numbered(path, visit >>> 3);
        }
        return WITHOUT_TWINS.contains(page.site()) || !faults.has(Fault.SUFFIX_TWINS) ? path : twin(page, path, visit >>> 3);
    }

    private String numbered(String path, int visit) {
        String address = path;
        if (faults.has(Fault.SESSION_LINKS) && visit % 3 == 0) {
            address = path.replace("/natohq/", "/SID-%08X-%08X/natolive/".formatted(visit * 31, visit * 17));
        }
        if (faults.has(Fault.LOCALE_TWINS) && visit % 4 == 1) {
            String language = LANGUAGES.get(visit / 4 % LANGUAGES.size());
            return address.replace("/cps/en/", "/cps/" + language + "/") + "?selectedLocale=en";
        }
        return address;
    }

    private String twin(ImitatedPage page, String path, int visit) {
        String stem = path.endsWith(".aspx") ? path.substring(0, path.length() - ".aspx".length()) : path;
        return switch (visit % 8) {
            case 0 -> stem + ".aspx";
            case 1 -> stem;
            case 2 -> stem + "-";
            case 3 -> stem + "--";
            case 4 -> index.at(stem + "-2").filter(page::equals).map(same -> stem + "-2").orElse(path);
            default -> path;
        };
    }
}
