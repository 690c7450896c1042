package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.Registers;

/** Finds persons, offices and groups in a document and binds each to a side. */
final class ParticipantFinder {

    private static final Set<String> COUNTERPARTS = Set.of("counterpart", "counterparts", "colleague", "colleagues");

    private final Document document;
    private final PartnerMentions partners;
    private final Zones zones;
    private final Binder binder;
    private final Registers registers;
    private final String sourcePartner;
    private final PartnerMention[] plainBefore;
    private final Map<Integer, List<Participant>> bySentence = new HashMap<>();
    private Map<String, Set<Integer>> allied;

    ParticipantFinder(Document document, PartnerMentions partners, Zones zones, Registers registers) {
        this.document = document;
        this.partners = partners;
        this.zones = zones;
        this.binder = new Binder(document, partners);
        this.registers = registers;
        this.sourcePartner = registers.sourcePartner(document.item().source());
        List<PartnerMention> all = partners.all();
        this.plainBefore = new PartnerMention[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            plainBefore[i + 1] = zones.suppressing(all.get(i).start()) == null ? all.get(i) : plainBefore[i];
        }
    }

    List<Participant> find() {
        List<Participant> found = new ArrayList<>();
        for (Lexicon.Match name : document.names()) {
            if (name.is(Kind.HOLDER) && partners.at(name.start()) != null) {
                Lexeme holder = name.first(Kind.HOLDER);
                Binding binding = new Binding(Side.PARTNER, List.of(holder.key()), name.start(), name.end(), true);
                add(found, new Participant(Participant.Kind.PERSON, name.start(), name.end(), holder.level(),
                        holder.flag(), binding));
            } else if (name.is(Kind.OFFICE) || name.is(Kind.RANK) || name.is(Kind.POST)) {
                if (!name.is(Kind.RANK) || !registers.isShipWord(document.word(name.start() - 1))) {
                    add(found, titled(name));
                }
            } else if (name.first(Kind.NATO) != null && !name.first(Kind.NATO).key().equals("body")) {
                Lexeme nato = name.first(Kind.NATO);
                Binding binding = new Binding(Side.NATO, List.of(), name.start(), name.end(), true);
                add(found, new Participant(nato.key().equals("person") ? Participant.Kind.PERSON : Participant.Kind.POST,
                        name.start(), name.end(), 0, nato.flag(), binding));
            }
        }
        groups(found, Kind.UNIFORM, Participant.Kind.UNIFORM);
        groups(found, Kind.CIVIL, Participant.Kind.CIVIL);
        return found;
    }

    private void add(List<Participant> found, Participant participant) {
        found.add(participant);
        bySentence.computeIfAbsent(document.sentenceIndex(participant.start()), sentence -> new ArrayList<>()).add(participant);
    }

    private Participant titled(Lexicon.Match name) {
        Binding binding = inside(name);
        if (binding.side() == Side.UNKNOWN) {
            binding = binder.bind(name.start(), name.end(), false);
        }
        if (binding.side() == Side.UNKNOWN) {
            binding = isAllied(name) ? new Binding(Side.NATO, List.of(), name.start(), name.end(), false)
                    : context(name.start());
        }
        Lexeme rank = name.first(Kind.RANK);
        Lexeme post = name.first(Kind.POST);
        int level = level(name, binding);
        boolean flag = rank != null && rank.flag() || post != null && post.flag();
        Participant.Kind kind = rank != null ? Participant.Kind.RANK
                : post != null ? Participant.Kind.POST : Participant.Kind.OFFICE;
        return new Participant(kind, name.start(), name.end(), level, flag, binding);
    }

    /** "Ministers agreed", where the text has spoken of Allied ministers. */
    private boolean isAllied(Lexicon.Match title) {
        String word = document.word(title.end() - 1);
        if (!word.endsWith("s")) {
            return false;
        }
        Set<Integer> starts = allied().getOrDefault(word, Set.of());
        return starts.size() > 1 || starts.size() == 1 && !starts.contains(title.start());
    }

    /** Last words of the names of NATO and of Allied offices, with the places of the first two. */
    private Map<String, Set<Integer>> allied() {
        if (allied == null) {
            allied = new HashMap<>();
            for (Lexicon.Match name : document.names()) {
                if (name.is(Kind.NATO) || document.word(name.start()).equals("allied")) {
                    Set<Integer> starts = allied.computeIfAbsent(document.word(name.end() - 1), word -> new HashSet<>());
                    if (starts.size() < 2) {
                        starts.add(name.start());
                    }
                }
            }
        }
        return allied;
    }

    private Binding inside(Lexicon.Match name) {
        for (int t = name.start(); t < name.end(); t++) {
            PartnerMention mention = partners.at(t);
            if (mention != null) {
                return new Binding(Side.PARTNER, List.of(mention.iso3()), mention.start(), mention.end(), true);
            }
        }
        return Binding.NONE;
    }

    private static int level(Lexicon.Match name, Binding binding) {
        int level = 0;
        for (Lexeme lexeme : name.lexemes()) {
            if (lexeme.kind() != Kind.OFFICE) {
                continue;
            }
            boolean holds = lexeme.partners().isEmpty() || binding.partners().stream().anyMatch(lexeme::holdsFor);
            if (holds) {
                level = Math.max(level, lexeme.level());
            }
        }
        return level;
    }

    private void groups(List<Participant> found, Kind kind, Participant.Kind as) {
        for (Lexicon.Match marker : document.markers(kind)) {
            Lexicon.Match name = document.nameAt(marker.start());
            Binding binding;
            if (name != null && name.is(Kind.PARTNER)) {
                binding = new Binding(Side.PARTNER, List.of(name.first(Kind.PARTNER).key()), name.start(), name.end(), true);
            } else if (name != null && !name.is(Kind.OTHER_STATE) && !isStaff(name)) {
                continue;
            } else {
                binding = binder.bind(marker.start(), marker.end(), true);
            }
            add(found, counterpart(new Participant(as, marker.start(), marker.end(), 0, false, binding)));
        }
    }

    private static boolean isStaff(Lexicon.Match name) {
        return name.is(Kind.TRAP) && name.first(Kind.TRAP).key().equals("staff");
    }

    /** "Ministers met their counterparts from Qatar": a counterpart has the level of the office before it. */
    private Participant counterpart(Participant group) {
        String word = document.word(group.end() - 1);
        if (!COUNTERPARTS.contains(word) || group.binding().side() != Side.PARTNER) {
            return group;
        }
        Participant titled = null;
        int sentence = document.sentenceIndex(group.start());
        List<Participant> near = new ArrayList<>(bySentence.getOrDefault(sentence - 1, List.of()));
        near.addAll(bySentence.getOrDefault(sentence, List.of()));
        for (Participant other : near) {
            boolean office = other.level() == 4 || other.flag() || document.word(other.end() - 1).startsWith("minister");
            if (office && other.start() < group.start() && other.kind() != Participant.Kind.UNIFORM) {
                titled = titled == null || other.start() > titled.start() ? other : titled;
            }
        }
        if (titled == null) {
            return group;
        }
        return new Participant(titled.flag() ? Participant.Kind.POST : Participant.Kind.OFFICE, group.start(), group.end(),
                titled.flag() ? 0 : 4, titled.flag(), group.binding());
    }

    /** Without grammar: the partner nearest in the sentence, else the last one named before, else that of the source. */
    private Binding context(int token) {
        Sentence sentence = document.sentenceAt(token);
        PartnerMention nearest = null;
        int distance = Integer.MAX_VALUE;
        PartnerMention before = plainBefore[Document.firstFrom(partners.all(), PartnerMention::start, sentence.start())];
        for (PartnerMention mention : partners.in(sentence)) {
            if (zones.suppressing(mention.start()) == null) {
                int gap = Math.abs(mention.start() - token)
                        + (document.clause(mention.start()) == document.clause(token) ? 0 : 100);
                if (gap < distance) {
                    distance = gap;
                    nearest = mention;
                }
            }
        }
        PartnerMention chosen = nearest != null ? nearest : before;
        if (chosen != null) {
            List<String> codes = partners.list(chosen).stream().map(PartnerMention::iso3).distinct().toList();
            return new Binding(Side.UNKNOWN, codes, chosen.start(), chosen.end(), false);
        }
        return sourcePartner == null ? Binding.NONE : new Binding(Side.UNKNOWN, List.of(sourcePartner), -1, -1, false);
    }
}
