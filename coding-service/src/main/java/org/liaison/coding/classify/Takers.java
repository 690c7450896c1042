package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** Tells who takes part and who is only quoted, remembered, addressed or on his own side (rule 3.2). */
final class Takers {

    private static final Set<String> SPEAKING_ACTS = Set.of("meet", "visit", "receive", "sign", "attend", "brief");

    private final Situation situation;
    private final Document document;
    private final Zones zones;
    private final Map<Integer, List<Participant>> bySentence;

    Takers(Situation situation) {
        this.situation = situation;
        this.document = situation.document();
        this.zones = situation.zones();
        this.bySentence = situation.participants().stream()
                .collect(Collectors.groupingBy(participant -> document.sentenceIndex(participant.start())));
    }

    /** Participants that take part in what has happened. */
    List<Participant> find() {
        List<Participant> takers = new ArrayList<>();
        for (Participant participant : situation.participants()) {
            if (takesPart(participant)) {
                takers.add(participant);
            }
        }
        return takers;
    }

    private boolean takesPart(Participant participant) {
        int at = participant.start();
        if (zones.unreal(at) != null || zones.in(at, Zone.QUOTED) || zones.in(at, Zone.FORMER)
                || zones.in(at, Zone.MESSAGE) || zones.in(at, Zone.ABSENT) || zones.in(at, Zone.EXAMPLE)
                || zones.in(at, Zone.LENT)) {
            return false;
        }
        if (zones.in(at, Zone.TOPIC)) {
            return false;
        }
        if (participant.binding().side() == Side.NATO && participant.flag() && greetsOwnUnits(participant)) {
            return false;
        }
        return !onlySpeaks(participant);
    }

    /** A sentence with a quotation and "said" makes its speaker no participant, unless it reports an act as well. */
    private boolean onlySpeaks(Participant participant) {
        Sentence sentence = document.sentenceAt(participant.start());
        boolean quoted = false;
        for (int t = sentence.start(); t < sentence.end() && !quoted; t++) {
            quoted = zones.in(t, Zone.QUOTED);
        }
        if (!quoted || !cue("speech", participant.start())) {
            return false;
        }
        int clause = document.clause(participant.start());
        for (Lexicon.Match act : document.markers(Kind.ACT, sentence)) {
            if (document.clause(act.start()) == clause && !zones.in(act.start(), Zone.QUOTED)
                    && SPEAKING_ACTS.contains(act.first(Kind.ACT).key())) {
                return false;
            }
        }
        return true;
    }

    /** An admiral who greets the ships of his own side (rule 3.11.12). */
    private boolean greetsOwnUnits(Participant participant) {
        int clause = document.clause(participant.start());
        boolean greeting = false;
        for (Lexicon.Match act : document.markers(Kind.ACT, document.sentenceAt(participant.start()))) {
            if (document.clause(act.start()) == clause && act.first(Kind.ACT).key().equals("receive")) {
                greeting = true;
            }
        }
        if (!greeting) {
            return false;
        }
        boolean ownUnit = cue("own_units", participant.start());
        for (Participant other : bySentence.get(document.sentenceIndex(participant.start()))) {
            if (document.clause(other.start()) != clause) {
                continue;
            }
            if (other.binding().side() == Side.PARTNER || other.binding().side() == Side.UNKNOWN && other.level() > 0) {
                return false;
            }
            ownUnit |= other.kind() == Participant.Kind.UNIFORM && other.binding().side() == Side.NATO;
        }
        return ownUnit;
    }

    private boolean cue(String key, int token) {
        for (Lexicon.Match cue : document.markers(Kind.CUE, document.sentenceAt(token))) {
            if (cue.lexemes().stream().anyMatch(l -> l.key().equals(key))) {
                return true;
            }
        }
        return false;
    }
}
