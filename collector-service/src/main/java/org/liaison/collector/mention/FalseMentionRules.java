package org.liaison.collector.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.liaison.collector.partner.NameForm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.re2j.Pattern;

/** Rules, read from data, that say when a literal hit of a name is not the partner. */
record FalseMentionRules(@JsonProperty("phrases") List<PhraseRule> phrases,
        @JsonProperty("contexts") List<ContextRule> contexts) {

    private static final int WINDOW = 80;

    /** Fixed phrases that contain a name without meaning the partner. */
    record PhraseRule(@JsonProperty("kind") String kind, @JsonProperty("reason") String reason,
            @JsonProperty("phrases") List<String> phrases) {
    }

    /** A pattern on the text before or after the name. */
    static final class ContextRule {
        final String kind;
        final String reason;
        private final Set<String> partners;
        private final Set<String> kinds;
        private final Set<String> words;
        private final Pattern before;
        private final Pattern after;

        ContextRule(@JsonProperty("kind") String kind, @JsonProperty("reason") String reason,
                @JsonProperty("partners") Set<String> partners, @JsonProperty("kinds") Set<String> kinds,
                @JsonProperty("words") Set<String> words,
                @JsonProperty("before") String before, @JsonProperty("after") String after) {
            this.kind = kind;
            this.reason = reason;
            this.partners = partners;
            this.kinds = kinds;
            this.words = words;
            this.before = before == null ? null : Pattern.compile(before);
            this.after = after == null ? null : Pattern.compile("(?:" + after + ")");
        }

        boolean appliesTo(NameForm form) {
            return (partners == null || partners.contains(form.partner()))
                    && (kinds == null || kinds.contains(form.kind().code()));
        }

        /** Whether a word that every match contains stands near: spares the pattern in nearly all cases. */
        boolean mayMatch(List<String> near) {
            for (String word : near) {
                if (words.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        boolean matches(String text, int start, int end) {
            return (before == null || before.matcher(text.substring(Math.max(0, start - WINDOW), start)).find())
                    && (after == null
                            || after.matcher(text.substring(end, Math.min(text.length(), end + WINDOW))).find());
        }
    }

    static FalseMentionRules shipped() {
        try (InputStream in = FalseMentionRules.class.getResourceAsStream("/register/mention-rules.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, FalseMentionRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the first context that makes the name found between the two offsets a false mention */
    Optional<ContextRule> falseContext(NameForm form, String text, int start, int end) {
        List<String> near = words(text, Math.max(0, start - WINDOW), start);
        for (ContextRule rule : contexts) {
            if (rule.mayMatch(near) && rule.appliesTo(form) && rule.matches(text, start, end)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text, int start, int end) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = start; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return words;
    }
}
