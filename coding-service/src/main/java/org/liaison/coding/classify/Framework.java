package org.liaison.coding.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** The level of members of a framework that are present without their names. */
final class Framework {

    private final Situation situation;
    private final List<Participant> takers;

    Framework(Situation situation, List<Participant> takers) {
        this.situation = situation;
        this.takers = takers;
    }

    /** The level of the office that stands for all, "the other six were represented by their ambassadors". */
    Levels.Level level(String iso3, Levels levels) {
        Levels.Level plain = levels.of(iso3);
        Participant shared = shared();
        if (shared == null) {
            return plain;
        }
        Map<String, Object> features = new HashMap<>(plain.features());
        features.put("office", shared.level() == 4 ? 4L : 0L);
        features.put("partner_flag", shared.flag());
        features.put("military", (boolean) plain.features().get("military") || shared.isUniformed());
        return new Levels.Level(features, shared.level() == 4 ? shared : null, shared.flag() ? shared : null, null,
                plain.activity(), false);
    }

    private Participant shared() {
        Document document = situation.document();
        for (String key : List.of("rest", "implied")) {
            Lexicon.Match words = document.marker(Kind.REGIONAL, key);
            if (words == null) {
                continue;
            }
            int sentence = document.sentenceIndex(words.start());
            Participant nearest = null;
            for (Participant taker : takers) {
                boolean titled = taker.kind() == Participant.Kind.OFFICE || taker.kind() == Participant.Kind.POST;
                if (titled && taker.binding().side() != Side.NATO && !taker.binding().explicit()
                        && document.sentenceIndex(taker.start()) == sentence
                        && (nearest == null || distance(taker, words) < distance(nearest, words))) {
                    nearest = taker;
                }
            }
            if (nearest != null) {
                return nearest;
            }
        }
        return null;
    }

    private static int distance(Participant taker, Lexicon.Match words) {
        return Math.abs(taker.start() - words.start());
    }
}
