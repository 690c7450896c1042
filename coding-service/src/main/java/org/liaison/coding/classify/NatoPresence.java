package org.liaison.coding.classify;

import java.util.Set;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/**
 * Whether NATO acts in the text (rule 3.4).
 *
 * @param strength 2 where a body, post, person or operation is named, 1 by the word NATO or by the source alone, 0 for none
 * @param named whether the word or a body stands in the text at all
 * @param match the words, or null
 * @param allyVisitor an officer of an Ally without NATO post
 * @param otherParty a participant of a state that is no partner
 * @param organisation another organisation that acts
 * @param organisationParty whether an office holder of that organisation takes part
 * @param national a national exercise
 */
record NatoPresence(int strength, boolean named, Lexicon.Match match, Lexicon.Match allyVisitor, Lexicon.Match otherParty,
        Lexicon.Match organisation, boolean organisationParty, Lexicon.Match national) {

    private static final Set<Zone> OUTSIDE = Set.of(Zone.NEGATED, Zone.HISTORIC, Zone.EXAMPLE, Zone.HYPOTHETICAL, Zone.QUOTED);

    static NatoPresence of(Situation situation) {
        Document document = situation.document();
        int strength = 0;
        boolean named = false;
        Lexicon.Match best = null;
        Lexicon.Match organisation = null;
        Lexicon.Match national = null;
        for (Lexicon.Match name : document.names()) {
            Lexeme nato = name.first(Kind.NATO);
            if (nato != null) {
                named = true;
                int found = nato.form().equals("weak") || outside(situation, name.start()) ? 1 : 2;
                if (found > strength) {
                    strength = found;
                    best = name;
                }
            } else if (name.is(Kind.ORGANISATION) && (organisation == null || isLookalike(name))
                    && !outside(situation, name.start())) {
                organisation = name;
            } else if (name.is(Kind.NATIONAL_EXERCISE) && national == null) {
                national = name;
            }
        }
        String source = document.item().source();
        if (strength == 0 && situation.registers().isNatoSource(source)) {
            strength = 1;
        }
        Lexicon.Match visitor = null;
        Lexicon.Match other = null;
        boolean party = false;
        for (Participant participant : situation.participants()) {
            Binding binding = participant.binding();
            if (binding.side() == Side.ALLY && isTitled(participant) && visitor == null) {
                visitor = document.nameAt(binding.start());
            }
            party |= binding.side() == Side.ORGANISATION && isTitled(participant);
            if (binding.side() == Side.OTHER_STATE && other == null) {
                other = document.nameAt(binding.start());
            }
        }
        return new NatoPresence(strength, named, best, visitor, other, organisation, party, national);
    }

    private static boolean isTitled(Participant participant) {
        return participant.kind() != Participant.Kind.UNIFORM && participant.kind() != Participant.Kind.CIVIL;
    }

    private static boolean isLookalike(Lexicon.Match name) {
        return name.first(Kind.ORGANISATION).key().equals("lookalike");
    }

    /** Whether the other organisation is one that is easily taken for NATO. */
    boolean lookalike() {
        return organisation != null && isLookalike(organisation);
    }

    private static boolean outside(Situation situation, int token) {
        for (Zone zone : OUTSIDE) {
            if (situation.zones().in(token, zone)) {
                return true;
            }
        }
        return false;
    }
}
