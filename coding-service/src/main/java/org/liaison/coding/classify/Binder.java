package org.liaison.coding.classify;

import java.util.List;
import java.util.Set;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** Finds to whom an office, rank or group belongs, from the words left and right of it. */
final class Binder {

    private static final Set<String> LEFT_STOPS = Set.of("the", "a", "an", "of", "in", "with", "by", "and", "from", "to",
            "for", "at", "on", "as", "his", "her", "its", "their", "our", "or", "that", "when", "where", "who", "than", "into");
    private static final Set<String> RIGHT_STOPS = Set.of("with", "by", "to", "on", "against", "during", "when", "where",
            "while", "because", "if", "but", "about", "will", "would", "is", "was", "were", "are", "has", "had", "have",
            "under", "between", "that", "or", "than", "into", "over");
    private static final Set<String> PREPOSITIONS = Set.of("of", "from", "for", "in", "at", "de", "der", "du", "d");
    private static final int LEFT_REACH = 6;
    private static final int RIGHT_REACH = 18;

    private final Document document;
    private final PartnerMentions partners;
    private final boolean[] verb;

    Binder(Document document, PartnerMentions partners) {
        this.document = document;
        this.partners = partners;
        this.verb = new boolean[document.tokens().size() + 1];
        for (Lexicon.Match act : document.markers(Kind.ACT)) {
            if (document.nameAt(act.start()) == null) {
                verb[act.start()] = true;
            }
        }
    }

    /** The binding that grammar shows, or {@link Binding#NONE}. */
    Binding bind(int start, int end, boolean group) {
        Binding left = left(start);
        if (left.side() == Side.OTHER_STATE || left.side() == Side.NATO || left.side() == Side.ORGANISATION) {
            return left;
        }
        Binding right = right(start, end, group);
        if (left.side() == Side.PARTNER) {
            // an officer of a partner who holds a post of another organisation acts for that
            return right.side() == Side.ORGANISATION && !group ? right : left;
        }
        if (right.side() == Side.UNKNOWN || left.side() == Side.ALLY && right.side() == Side.PARTNER) {
            return left;
        }
        return right;
    }

    private Binding left(int start) {
        Sentence sentence = document.sentenceAt(start);
        int i = start - 1;
        for (int steps = 0; i >= sentence.start() && steps < LEFT_REACH; steps++) {
            Lexicon.Match name = document.nameAt(i);
            if (name != null) {
                Binding binding = of(name, true);
                if (binding.side() != Side.UNKNOWN) {
                    return binding;
                }
                boolean staff = name.is(Kind.TRAP) && name.first(Kind.TRAP).key().equals("staff");
                if (!staff && !name.is(Kind.OFFICE) && !name.is(Kind.RANK) && !name.is(Kind.POST)) {
                    return Binding.NONE;
                }
                i = name.start() - 1;
            } else {
                String word = document.word(i);
                if (!document.token(i).isWord() || LEFT_STOPS.contains(word) || verb[i] && i + 1 == start) {
                    return Binding.NONE;
                }
                i--;
            }
        }
        return Binding.NONE;
    }

    private Binding right(int start, int end, boolean group) {
        Sentence sentence = document.sentenceAt(start);
        boolean preposition = false;
        boolean apposition = false;
        boolean adjacent = true;
        int limit = Math.min(sentence.end(), end + (group ? 10 : RIGHT_REACH));
        int i = end;
        while (i < limit) {
            Lexicon.Match name = document.nameAt(i);
            if (name != null) {
                Binding binding = of(name, false);
                boolean person = name.first(Kind.NATO) != null && name.first(Kind.NATO).key().equals("person")
                        || name.is(Kind.HOLDER);
                boolean post = name.first(Kind.NATO) != null && name.first(Kind.NATO).key().equals("post");
                if (person) {
                    return adjacent || i - end <= 2 ? binding : Binding.NONE;
                }
                if (post) {
                    return apposition ? binding : Binding.NONE;
                }
                if (binding.side() != Side.UNKNOWN) {
                    boolean fits = preposition
                            || apposition && (binding.side() == Side.NATO || binding.side() == Side.ORGANISATION);
                    return fits ? binding : Binding.NONE;
                }
                boolean title = name.is(Kind.OFFICE) || name.is(Kind.RANK) || name.is(Kind.POST);
                boolean homonym = name.is(Kind.TRAP) && name.first(Kind.TRAP).key().equals("homonym");
                if (title && !apposition && !adjacent && !preposition || homonym) {
                    return Binding.NONE;
                }
                i = name.end();
                adjacent = false;
                continue;
            }
            String word = document.word(i);
            if (word.equals(",") || word.equals("(") || word.equals(")")) {
                apposition = true;
                if (group) {
                    return Binding.NONE;
                }
            } else if (!document.token(i).isWord() || RIGHT_STOPS.contains(word)) {
                return Binding.NONE;
            } else if (word.equals("and")) {
                if (!preposition || startsAnother(i + 1)) {
                    return Binding.NONE;
                }
            } else if (PREPOSITIONS.contains(word)) {
                preposition = true;
                apposition = false;
            } else if (verb[i] && !document.word(i - 1).equals("who") && !isNounAt(i)) {
                return Binding.NONE;
            }
            adjacent = false;
            i++;
        }
        return Binding.NONE;
    }

    private boolean isNounAt(int i) {
        String before = document.word(i - 1);
        return before.equals("the") || before.equals("of") || before.equals("a") || before.equals("for")
                || document.token(i).isCapital() && !document.inHeadline(i);
    }

    private boolean startsAnother(int i) {
        String word = document.word(i);
        if (PREPOSITIONS.contains(word) || word.equals("the") || word.equals("a") || word.equals("an") || word.equals("his")
                || word.equals("her")) {
            return true;
        }
        Lexicon.Match name = document.nameAt(i);
        return name != null && !name.is(Kind.PARTNER);
    }

    /** To whom a name itself points. */
    private Binding of(Lexicon.Match name, boolean left) {
        PartnerMention partner = partners.at(name.start());
        if (partner != null) {
            List<String> codes = partners.list(partner).stream().map(PartnerMention::iso3).distinct().toList();
            return new Binding(Side.PARTNER, codes, name.start(), name.end(), true);
        }
        Lexeme other = name.first(Kind.OTHER_STATE);
        if (other != null) {
            Side side = other.key().equals("ally") ? Side.ALLY : Side.OTHER_STATE;
            return new Binding(side, List.of(), name.start(), name.end(), true);
        }
        Lexeme nato = name.first(Kind.NATO);
        if (nato != null && !(left && nato.key().equals("post") && !document.word(name.end()).equals("s"))) {
            return new Binding(Side.NATO, List.of(), name.start(), name.end(), true);
        }
        if (name.is(Kind.ORGANISATION)) {
            return new Binding(Side.ORGANISATION, List.of(), name.start(), name.end(), true);
        }
        return Binding.NONE;
    }
}
