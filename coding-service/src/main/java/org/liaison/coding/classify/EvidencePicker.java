package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.List;

import org.liaison.coding.codebook.Rule;
import org.liaison.coding.register.Lexeme;
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

    /**
     * For a "yes" the words of each row and of NATO's part in it; for a "no" the deciding words and, where a partner is named
     * all the same, the places in the body that name it.
     */
    List<Evidence> pick(Rule verdict, List<Row> rows) {
        List<Evidence> evidence = new ArrayList<>();
        rows.forEach(row -> evidence.addAll(row.evidence()));
        if (rows.isEmpty()) {
            Lexicon.Match deciding = deciding(verdict.name());
            if (deciding != null) {
                evidence.add(around(deciding.start(), deciding.end()));
            }
            named(evidence);
        } else {
            Lexicon.Match actor = actor();
            if (actor != null) {
                evidence.add(document.evidence(actor.start(), actor.end()));
            }
        }
        if (evidence.isEmpty() && !document.tokens().isEmpty()) {
            Sentence last = document.sentences().get(Math.min(1, document.sentences().size() - 1));
            evidence.add(document.evidence(last.start(), last.end()));
        }
        return evidence.stream().distinct().toList();
    }

    /** NATO's post, person or body, in the body of the text if one stands there. */
    private Lexicon.Match actor() {
        for (Lexicon.Match name : document.names()) {
            Lexeme lexeme = name.first(Kind.NATO);
            if (lexeme != null && !lexeme.form().equals("weak") && !document.inHeadline(name.start())
                    && situation.zones().isPlain(name.start())) {
                return name;
            }
        }
        return nato.match();
    }

    /** Where each partner is named, in the body if it is; then names that only look like a partner's. */
    private void named(List<Evidence> evidence) {
        for (PartnerRole role : situation.roles().values()) {
            PartnerMention place = role.mentions().stream().filter(mention -> !document.inHeadline(mention.start())).findFirst()
                    .orElse(null);
            boolean better = document.inHeadline(role.start()) && place != null;
            evidence.add(better ? around(place.start(), place.end()) : around(role.start(), role.end()));
        }
        situation.mentions().homonyms().stream().limit(MOST).forEach(name -> evidence.add(around(name.start(), name.end())));
        document.names().stream().filter(EvidencePicker::isHomonym).limit(MOST)
                .forEach(name -> evidence.add(around(name.start(), name.end())));
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
            if (isHomonym(name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isHomonym(Lexicon.Match name) {
        return name.is(Kind.TRAP) && name.first(Kind.TRAP).key().equals("homonym");
    }

    private Evidence around(int start, int end) {
        Sentence sentence = document.sentenceAt(start);
        return document.evidence(Math.max(sentence.start(), start - REACH), Math.min(sentence.end(), end + REACH));
    }
}
