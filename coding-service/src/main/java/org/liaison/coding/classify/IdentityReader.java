package org.liaison.coding.classify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** Collects what rule 3.7 compares: NATO actors, counterparts, places and activities. */
final class IdentityReader {

    private static final Set<String> GENERIC = Set.of("military", "delegation", "delegations", "officials", "official",
            "team", "teams", "officer", "officers", "side", "experts", "expert", "representatives", "ministry", "mission");

    private final Situation situation;
    private final Document document;

    IdentityReader(Situation situation) {
        this.situation = situation;
        this.document = situation.document();
    }

    IdentityFeatures read(Set<String> partners, EventDays days, boolean preview) {
        Set<String> nato = new LinkedHashSet<>();
        Set<String> counterparts = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> activities = new LinkedHashSet<>();
        for (Lexicon.Match name : document.names()) {
            Lexeme body = name.first(Kind.NATO);
            if (body != null && !body.form().equals("weak")) {
                nato.add(body.key().equals("person") ? document.word(name.end() - 1) : words(name.start(), name.end()));
            }
        }
        for (PartnerMention mention : situation.mentions().all()) {
            if (mention.isPlace() || mention.form().equals("institution")) {
                places.add(words(mention.start(), mention.end()));
            }
        }
        for (Participant participant : situation.participants()) {
            Side side = participant.binding().side();
            String title = words(participant.start(), participant.end());
            if ((side == Side.PARTNER || side == Side.UNKNOWN) && !GENERIC.contains(title)) {
                counterparts.add(title);
                surname(participant).forEach(counterparts::add);
            }
        }
        for (Kind kind : List.of(Kind.MILITARY, Kind.CIVIL_ACTIVITY)) {
            for (Lexicon.Match marker : document.markers(kind)) {
                activities.add(marker.first(kind).key());
            }
        }
        capitals(activities);
        return new IdentityFeatures(partners, days.start(), days.end(), nato, counterparts, places, activities, preview);
    }

    /** Capitalised words behind a title: the person's name, of which the last is kept. */
    private Set<String> surname(Participant participant) {
        int last = -1;
        for (int t = participant.end(); t < Math.min(document.tokens().size(), participant.end() + 4); t++) {
            if (document.nameAt(t) != null || !document.token(t).isCapital()
                    || document.sentenceIndex(t) != document.sentenceIndex(participant.start())) {
                break;
            }
            last = t;
        }
        return last < 0 ? Set.of() : Set.of(document.word(last));
    }

    /** Named exercises and operations: the capitalised words behind the kind of activity. */
    private void capitals(Set<String> activities) {
        for (Lexicon.Match marker : document.markers(Kind.MILITARY)) {
            if (marker.first(Kind.MILITARY).key().equals("exercise") && marker.end() < document.tokens().size()
                    && document.token(marker.end()).isCapital()) {
                activities.add(document.word(marker.end()));
            }
        }
    }

    private String words(int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int t = start; t < end; t++) {
            words.append(t > start ? " " : "").append(document.word(t));
        }
        return words.toString();
    }
}
