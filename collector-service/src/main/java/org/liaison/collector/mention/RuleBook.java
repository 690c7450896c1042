package org.liaison.collector.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * The rules of screening, read from data: traps (phrases that contain a name without meaning the partner), contexts (what
 * stands
 * around a name), signs (of a partner that acts or is met) and frames (what kind of text it is).
 */
final class RuleBook {

    /** Fixed phrases that contain a name without meaning the partner. */
    record Trap(String kind, String reason, List<String> phrases) {
    }

    /** Whether a context speaks only beside another counterpart, and then before or after the signs of contact. */
    enum Besides {
        @JsonProperty("never")
        NEVER,
        @JsonProperty("before_signs")
        BEFORE_SIGNS,
        @JsonProperty("after_signs")
        AFTER_SIGNS
    }

    /** What stands around a name. */
    record Context(String kind, String reason, double confidence, Set<String> names, Set<String> partners, Besides besides,
            int list, boolean once, List<Phrase> patterns) {

        /** @return the context with those patterns only that the content can match */
        Context within(Content content) {
            List<Phrase> possible = possible(patterns, content);
            return possible.size() == patterns.size() ? this
                    : new Context(kind, reason, confidence, names, partners, besides, list, once, possible);
        }
    }

    /** What kind of text it is. */
    record Frame(String kind, String reason, double confidence, boolean owner, List<Phrase> title, List<Phrase> text,
            List<Phrase> unless) {
    }

    /** @return those of the contexts of which a pattern can match the content */
    static List<Context> within(List<Context> contexts, Content content) {
        List<Context> result = new ArrayList<>();
        for (Context context : contexts) {
            Context part = context.within(content);
            if (!part.patterns().isEmpty()) {
                result.add(part);
            }
        }
        return result;
    }

    /** @return those of the patterns that can match the content */
    static List<Phrase> possible(List<Phrase> patterns, Content content) {
        List<Phrase> result = new ArrayList<>();
        for (Phrase pattern : patterns) {
            if (pattern.possible(content)) {
                result.add(pattern);
            }
        }
        return result;
    }

    private record Row(String kind, String reason, Double confidence, Set<String> names, Set<String> partners, Besides besides,
            int list, boolean once, boolean owner, List<String> patterns, List<String> title, List<String> text,
            List<String> unless) {
    }

    private record Data(@JsonProperty("lexicon") Map<String, List<String>> lexicon, List<Trap> traps, List<Row> contexts,
            List<Row> signs, List<String> namesakes, List<String> others, List<Row> frames) {
    }

    private final Lexicon lexicon;
    private final NameList.Words listWords;
    private final List<Trap> traps;
    private final List<Context> contexts;
    private final List<Context> signs;
    private final List<Phrase> namesakes;
    private final List<Phrase> others;
    private final List<Frame> frames;

    private RuleBook(Data data) {
        lexicon = new Lexicon(data.lexicon());
        listWords = NameList.Words.of(lexicon);
        traps = data.traps();
        contexts = data.contexts().stream().map(this::context).toList();
        signs = data.signs().stream().map(this::context).toList();
        namesakes = phrases(data.namesakes());
        others = phrases(data.others());
        frames = data.frames().stream().map(r -> new Frame(r.kind(), r.reason(), r.confidence(), r.owner(), phrases(r.title()),
                phrases(r.text()), phrases(r.unless()))).toList();
    }

    private Context context(Row r) {
        return new Context(r.kind(), r.reason(), r.confidence(), r.names(), r.partners(),
                r.besides() == null ? Besides.NEVER : r.besides(), r.list(), r.once(), phrases(r.patterns()));
    }

    private List<Phrase> phrases(List<String> patterns) {
        List<Phrase> phrases = new ArrayList<>();
        if (patterns != null) {
            patterns.forEach(p -> phrases.add(Phrase.of(p, lexicon)));
        }
        return phrases;
    }

    /** @return the rules shipped with the service */
    static RuleBook shipped() {
        try (InputStream in = RuleBook.class.getResourceAsStream("/register/mention-rules.yaml")) {
            return new RuleBook(new ObjectMapper(new YAMLFactory())
                    .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true).readValue(in, Data.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NameList.Words listWords() {
        return listWords;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Trap> traps() {
        return traps;
    }

    List<Context> contexts() {
        return contexts;
    }

    List<Context> signs() {
        return signs;
    }

    /** Where a name can stand for a person of that name. */
    List<Phrase> namesakes() {
        return namesakes;
    }

    /** Signs of a counterpart that is no partner. */
    List<Phrase> others() {
        return others;
    }

    List<Frame> frames() {
        return frames;
    }
}
