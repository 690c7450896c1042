package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Concepts;
import org.liaison.coding.register.NameForm;

/** Collects what rule 3.7 compares: NATO actors, counterparts, places, activities and names. */
final class IdentityReader {

    /** A preview that names no day means one of these days. */
    private static final int AHEAD = 14;
    /** A translation appears so many days after the event at most, where it names none. */
    private static final int BEHIND = 3;

    private final Situation situation;
    private final Document document;
    private final Concepts concepts;
    private final Set<String> actors = new LinkedHashSet<>();
    private final Set<String> leads = new LinkedHashSet<>();
    private final Set<String> offices = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> activities = new LinkedHashSet<>();
    private boolean opens;
    private boolean closes;

    IdentityReader(Situation situation) {
        this.situation = situation;
        this.document = situation.document();
        this.concepts = situation.registers().concepts();
    }

    IdentityFeatures read(Set<String> partners, EventDays days, boolean preview, boolean unread) {
        String[] latin = NameForm.latin(document.tokens().stream().map(token -> token.isWord() ? token.folded() : "").toList());
        List<Concepts.Match> found = concepts.find(document.tokens(), latin, document.item().date().getYear());
        Concepts.Match[] at = new Concepts.Match[latin.length];
        for (Concepts.Match match : found) {
            take(match);
            for (int t = match.start(); t < match.end(); t++) {
                at[t] = match;
            }
        }
        String site = concepts.ofSite(document.item().source());
        if (site != null) {
            actors.add(site);
        }
        ProperNames names = new ProperNames(document, latin, at, situation.registers()).read();
        for (PartnerMention mention : situation.mentions().all()) {
            if (mention.isPlace() && at[mention.start()] == null) {
                places.add(NameForm.skeleton(latin[mention.start()]));
            }
        }
        LocalDate start = unread && !days.explicit() ? days.start().minusDays(BEHIND) : days.start();
        LocalDate end = preview && !days.explicit() ? days.end().plusDays(AHEAD) : days.end();
        return new IdentityFeatures(partners, start, end, actors, leads, offices, places, activities, names.persons(),
                names.others(), names.numbers(), phase(days), preview, unread);
    }

    /** The partners of an item without rows: those addressed, then those named at all, then that of the site. */
    static Set<String> addressed(Situation situation) {
        Set<String> partners = new HashSet<>();
        for (Map.Entry<String, PartnerRole> role : situation.roles().entrySet()) {
            Zone zone = role.getValue().suppressed();
            if (zone == null || zone.isUnreal()) {
                partners.add(role.getKey());
            }
        }
        if (partners.isEmpty()) {
            partners.addAll(situation.roles().keySet());
        }
        String own = situation.registers().sourcePartner(situation.document().item().source());
        if (partners.isEmpty() && own != null) {
            partners.add(own);
        }
        return partners;
    }

    private void take(Concepts.Match match) {
        String key = match.concept().key();
        switch (match.concept().group()) {
            case ACTOR -> {
                actors.add(key);
                if (match.concept().lead() && situation.zones().suppressing(match.start()) == null) {
                    leads.add(key);
                }
            }
            case OFFICE -> offices.add(key);
            case PLACE -> places.add(key);
            case ACTIVITY -> activities.add(key);
            case OPENING -> opens = true;
            case CLOSING -> closes = true;
            default -> {
                // common words name nothing
            }
        }
    }

    /** Only of what lasts, and where the text names one end of it alone. */
    private String phase(EventDays days) {
        boolean lasting = activities.stream().anyMatch(concepts::isLasting);
        if (!lasting || opens == closes || !days.start().equals(days.end())) {
            return "";
        }
        return opens ? IdentityFeatures.OPENING : IdentityFeatures.CLOSING;
    }
}
