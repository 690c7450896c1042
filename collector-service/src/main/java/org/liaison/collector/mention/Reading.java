package org.liaison.collector.mention;

import java.time.LocalDate;
import java.util.List;

/** A page as tokens. */
final class Reading {

    private final List<Token> headline;
    private final List<Token> body;
    private final String owner;
    private final LocalDate date;
    private final Content headlineContent;
    private final Content content;

    Reading(List<Token> headline, List<Token> body, String owner, LocalDate date) {
        this.headline = headline;
        this.body = body;
        this.owner = owner;
        this.date = date;
        this.headlineContent = new Content().add(headline);
        this.content = new Content().add(headline).add(body);
    }

    List<Token> headline() {
        return headline;
    }

    /** @return whether more than a headline is known */
    boolean hasText() {
        return !body.isEmpty();
    }

    String owner() {
        return owner;
    }

    LocalDate date() {
        return date;
    }

    Content content() {
        return content;
    }

    List<List<Token>> fields() {
        return List.of(headline, body);
    }

    /** @return whether the text names the partner in one place, and that is not the headline */
    boolean namesOnce(String partner) {
        return headline.stream().noneMatch(token -> names(token, partner))
                && body.stream().filter(token -> names(token, partner)).limit(2).count() == 1;
    }

    private static boolean names(Token token, String partner) {
        return token.name() && token.finds().forms().stream().anyMatch(form -> form.partner().equals(partner));
    }

    /** @return whether one of the patterns matches in the headline */
    boolean inHeadline(List<Phrase> patterns) {
        return !patterns.isEmpty() && matches(headline, RuleBook.possible(patterns, headlineContent));
    }

    /** @return whether one of the patterns matches in headline or text */
    boolean anywhere(List<Phrase> patterns) {
        if (patterns.isEmpty()) {
            return false;
        }
        List<Phrase> possible = RuleBook.possible(patterns, content);
        return matches(headline, possible) || matches(body, possible);
    }

    private static boolean matches(List<Token> tokens, List<Phrase> patterns) {
        if (patterns.isEmpty()) {
            return false;
        }
        int sentence = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean first = token.sentence() != sentence;
            sentence = token.sentence();
            if (!first && token.classes() == 0 && token.word() == 0 && !token.name()) {
                continue;
            }
            for (Phrase pattern : patterns) {
                if (pattern.mayBegin(token, first) && pattern.from(tokens, i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
