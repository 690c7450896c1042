package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.List;

import org.liaison.coding.codebook.Rule;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** Picks the words on which a row rests. */
final class RowEvidence {

    private static final int NEAR = 12;

    private final Document document;
    private final Situation situation;

    RowEvidence(Situation situation) {
        this.situation = situation;
        this.document = situation.document();
    }

    List<Evidence> of(Rule rule, Levels.Level level, PartnerRole role) {
        List<Evidence> evidence = new ArrayList<>();
        Participant decider = switch (rule.name()) {
            case "minister_or_above" -> level.office();
            case "flag_officer", "nato_flag_officer" -> level.flag();
            case "military" -> level.uniform();
            default -> null;
        };
        if (decider != null) {
            evidence.add(span(decider.start(), decider.end()));
        } else if (level.activity() != null) {
            evidence.add(span(level.activity().start(), level.activity().end()));
        }
        if (role != null) {
            evidence.add(span(role.start(), role.end()));
        }
        Lexicon.Match act = situation.realBodyAct() != null ? situation.realBodyAct() : situation.realAct();
        boolean titleOnly = evidence.stream().allMatch(words -> words.field().equals("headline"));
        if (titleOnly && act != null) {
            Sentence sentence = document.sentenceAt(act.start());
            evidence.add(document.evidence(Math.max(sentence.start(), act.start() - NEAR / 2),
                    Math.min(sentence.end(), act.end() + NEAR / 2)));
        }
        return evidence.stream().distinct().toList();
    }

    /** The words with the act beside them, where it stands near in the same sentence. */
    private Evidence span(int start, int end) {
        Lexicon.Match nearest = null;
        for (Lexicon.Match act : document.markers(Kind.ACT, document.sentenceAt(start))) {
            if (situation.zones().unreal(act.start()) == null && Math.abs(act.start() - start) <= NEAR) {
                boolean nearer = nearest == null || Math.abs(act.start() - start) < Math.abs(nearest.start() - start);
                nearest = nearer ? act : nearest;
            }
        }
        return nearest == null ? document.evidence(start, end)
                : document.evidence(Math.min(start, nearest.start()), Math.max(end, nearest.end()));
    }
}
