package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.List;

import org.liaison.coding.codebook.Rule;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** Picks the words on which the verdict about an item rests; a "no" has them too. */
final class EvidencePicker {

    private static final int REACH = 6;
    private static final int MOST = 20;

    private final Situation situation;
    private final Document document;
    private final NatoPresence nato;

    EvidencePicker(Situation situation, NatoPresence nato) {
        this.situation = situation;
        this.document = situation.document();
        this.nato = nato;
    }

    List<Evidence> pick(Rule verdict, List<Row> rows) {
        List<Evidence> evidence = new ArrayList<>();
        rows.forEach(row -> evidence.addAll(row.evidence()));
        if (evidence.isEmpty()) {
            Lexicon.Match deciding = deciding(verdict.name());
            if (deciding != null) {
                evidence.add(around(deciding.start(), deciding.end()));
            }
        }
        if (evidence.isEmpty()) {
            for (PartnerRole role : situation.roles().values()) {
                evidence.add(around(role.start(), role.end()));
            }
            situation.mentions().homonyms().stream().limit(MOST)
                    .forEach(name -> evidence.add(around(name.start(), name.end())));
        }
        if (evidence.isEmpty() && !document.tokens().isEmpty()) {
            Sentence last = document.sentences().get(Math.min(1, document.sentences().size() - 1));
            evidence.add(document.evidence(last.start(), last.end()));
        }
        return evidence.stream().distinct().toList();
    }

    private Lexicon.Match deciding(String rule) {
        return switch (rule) {
            case "opinion", "job_notice", "fact_page", "interview" -> body(Kind.TEXT_FORM);
            case "statement", "statement_topic", "decision" -> body(Kind.STATEMENT);
            case "announced", "announced_partner", "cancelled" -> zone();
            case "other_organisation", "lookalike", "organisation_only" -> nato.organisation();
            case "national_exercise" -> nato.national();
            case "national_visitor" -> nato.allyVisitor();
            case "other_party" -> nato.otherParty();
            case "unnamed_partners", "forum", "crowd_by_name" -> body(Kind.CROWD);
            case "nobody" -> trap();
            default -> null;
        };
    }

    private Lexicon.Match zone() {
        Lexicon.Match first = null;
        for (Lexicon.Match marker : document.markers(Kind.ZONE)) {
            if (situation.zones().unreal(marker.start()) != null) {
                if (!document.inHeadline(marker.start())) {
                    return marker;
                }
                first = first == null ? marker : first;
            }
        }
        return first;
    }

    private Lexicon.Match body(Kind kind) {
        Lexicon.Match first = null;
        for (Lexicon.Match marker : document.markers(kind)) {
            if (!document.inHeadline(marker.start())) {
                return marker;
            }
            first = first == null ? marker : first;
        }
        return first;
    }

    private Lexicon.Match trap() {
        for (Lexicon.Match name : document.names()) {
            if (name.is(Kind.TRAP) && name.first(Kind.TRAP).key().equals("homonym")) {
                return name;
            }
        }
        return null;
    }

    private Evidence around(int start, int end) {
        Sentence sentence = document.sentenceAt(start);
        return document.evidence(Math.max(sentence.start(), start - REACH), Math.min(sentence.end(), end + REACH));
    }
}
