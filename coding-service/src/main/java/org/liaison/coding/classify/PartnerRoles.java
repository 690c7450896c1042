package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** Tells for each partner named whether it acts, is the place, or is only spoken about (rule 3.1, step 6). */
final class PartnerRoles {

    private static final Set<String> PLACE_WORDS = Set.of("in", "at", "to", "near", "off", "into", "through", "around",
            "outside", "inside", "throughout", "towards", "leaves", "left", "reached");
    private static final Set<String> TRANSIT_WORDS = Set.of("over", "across", "via", "past", "beyond");
    private static final Set<String> ACTOR_WORDS = Set.of("with", "between", "and", "by", "joined");

    private static final int SCENE_DISTANCE = 4;

    private final Document document;
    private final PartnerMentions partners;
    private final Zones zones;
    private final List<Participant> participants;
    private final String sourcePartner;
    private final boolean[] act;
    private final boolean[] visit;

    PartnerRoles(Document document, PartnerMentions partners, Zones zones, List<Participant> participants,
            String sourcePartner) {
        this.sourcePartner = sourcePartner;
        this.document = document;
        this.partners = partners;
        this.zones = zones;
        this.participants = participants;
        this.act = new boolean[document.tokens().size() + 1];
        this.visit = new boolean[document.tokens().size() + 1];
        for (Lexicon.Match marker : document.markers(Kind.ACT)) {
            act[marker.start()] = true;
            visit[marker.end() - 1] |= marker.lexemes().stream().anyMatch(lexeme -> lexeme.key().equals("visit"));
        }
    }

    Map<String, PartnerRole> find() {
        Map<String, List<PartnerMention>> byPartner = new LinkedHashMap<>();
        for (PartnerMention mention : partners.all()) {
            byPartner.computeIfAbsent(mention.iso3(), iso3 -> new ArrayList<>()).add(mention);
        }
        if (sourcePartner != null && byPartner.isEmpty()) {
            byPartner.put(sourcePartner, new ArrayList<>());
        }
        Map<String, PartnerRole> roles = new LinkedHashMap<>();
        byPartner.forEach((iso3, mentions) -> roles.put(iso3, role(iso3, mentions)));
        return roles;
    }

    private PartnerRole role(String iso3, List<PartnerMention> mentions) {
        PartnerRole best = null;
        for (PartnerMention mention : mentions) {
            best = stronger(best, ofMention(mention, mentions));
        }
        for (Participant participant : participants) {
            if (participant.binding().partners().contains(iso3)) {
                best = stronger(best, ofParticipant(iso3, participant, mentions));
            }
        }
        if (best != null && iso3.equals(sourcePartner) && !best.acts() && participants.stream()
                .noneMatch(p -> p.binding().side() == Side.PARTNER && !p.isBoundTo(iso3))) {
            return new PartnerRole(iso3, Support.HOST, best.body(), best.start(), best.end(), null, best.titled(), mentions);
        }
        if (best == null) {
            Sentence first = document.sentences().get(Math.min(1, document.sentences().size() - 1));
            best = new PartnerRole(iso3, Support.HOST, true, first.start(), first.end(), null, false, mentions);
        }
        return best;
    }

    private static PartnerRole stronger(PartnerRole a, PartnerRole b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean titled = a.titled() || b.titled();
        int order = b.support().compareTo(a.support());
        boolean better = order > 0 || order == 0 && b.body() && !a.body();
        return (better ? b : a).titled(titled);
    }

    private PartnerRole ofParticipant(String iso3, Participant participant, List<PartnerMention> mentions) {
        Binding binding = participant.binding();
        Zone zone = zones.suppressing(participant.start());
        if (zone == null && binding.start() >= 0 && binding.side() == Side.PARTNER) {
            zone = zones.suppressing(binding.start());
        }
        int start = binding.start() < 0 || !binding.explicit() ? participant.start()
                : Math.min(participant.start(), binding.start());
        int end = binding.start() < 0 || !binding.explicit() ? participant.end() : Math.max(participant.end(), binding.end());
        boolean body = !document.inHeadline(participant.start());
        Support support;
        if (zone != null) {
            support = Support.SUPPRESSED;
        } else if (binding.side() == Side.PARTNER) {
            support = Support.ACTOR;
        } else {
            support = Support.HOST;
        }
        boolean titled = zone == null && participant.kind() != Participant.Kind.UNIFORM
                && participant.kind() != Participant.Kind.CIVIL;
        return new PartnerRole(iso3, support, body, start, end, zone, titled, mentions);
    }

    private PartnerRole ofMention(PartnerMention mention, List<PartnerMention> mentions) {
        Zone zone = zones.suppressing(mention.start());
        if (zone == Zone.TOPIC && isScene(mention)) {
            zone = null;
        }
        Support support = zone != null ? Support.SUPPRESSED : plain(mention);
        return new PartnerRole(mention.iso3(), support, !document.inHeadline(mention.start()), mention.start(),
                mention.end(), zone, false, mentions);
    }

    /** "They discussed border security in Dushanbe": a town at the end of a topic is the scene of the talk. */
    private boolean isScene(PartnerMention mention) {
        int before = mention.start() - 1;
        boolean place = mention.isPlace() && (document.word(before).equals("in") || document.word(before).equals("at"));
        int far = mention.start() - SCENE_DISTANCE;
        boolean whole = zones.in(document.sentenceAt(mention.start()).start(), Zone.TOPIC);
        return place && !whole && far >= 0 && document.clause(far) == document.clause(mention.start())
                && zones.in(far, Zone.TOPIC);
    }

    private Support plain(PartnerMention mention) {
        switch (mention.form()) {
            case "institution", "ship" -> {
                return Support.ACTOR;
            }
            case "place" -> {
                return act[mention.end()] && document.word(mention.end()).startsWith("sen") ? Support.NAMED : Support.PLACE;
            }
            case "commission" -> {
                return Support.NAMED;
            }
            case "adjective", "holder" -> {
                return Support.MENTIONED;
            }
            default -> {
                // a name stands for the place or for the state
            }
        }
        List<PartnerMention> list = partners.list(mention);
        int first = list.get(0).start();
        int before = first - 1;
        while (before >= 0 && (document.word(before).equals("the") || document.word(before).equals("both"))) {
            before--;
        }
        boolean sameSentence = before >= 0 && document.sentenceIndex(before) == document.sentenceIndex(first);
        String word = sameSentence ? document.word(before) : "";
        if (TRANSIT_WORDS.contains(word)) {
            return Support.SUPPRESSED;
        }
        if (PLACE_WORDS.contains(word) || sameSentence && visit[before]) {
            return Support.PLACE;
        }
        if (ACTOR_WORDS.contains(word)) {
            return Support.NAMED;
        }
        int after = list.get(list.size() - 1).end();
        boolean subject = after < document.tokens().size() && (act[after] || document.word(after).equals("each")
                || document.word(after).equals("has") || document.word(after).equals("and")
                        && document.isNamed(after + 1, Kind.NATO));
        if (subject) {
            return Support.NAMED;
        }
        return Support.MENTIONED;
    }
}
