package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.Registers;
import org.liaison.coding.register.Token;

/** The partners named in a document, without surnames such as that of a Colonel Ireland. */
final class PartnerMentions {

    private static final Set<String> LINKS = Set.of(",", "and", "the", "of", "both", "as", "well", "from", "et", "und");

    private final Document document;
    private final Registers registers;
    private final List<PartnerMention> mentions = new ArrayList<>();
    private final PartnerMention[] at;
    private final List<PartnerMention> homonyms = new ArrayList<>();

    private PartnerMentions(Document document, Registers registers) {
        this.document = document;
        this.registers = registers;
        this.at = new PartnerMention[document.tokens().size()];
    }

    static PartnerMentions of(Document document, Registers registers) {
        PartnerMentions found = new PartnerMentions(document, registers);
        Set<String> otherSense = found.otherSense();
        for (Lexicon.Match name : document.names()) {
            Lexeme lexeme = name.first(Kind.PARTNER) != null ? name.first(Kind.PARTNER) : name.first(Kind.HOLDER);
            if (lexeme == null && (name.is(Kind.POST) || name.is(Kind.NATO) || name.is(Kind.RANK))) {
                found.inside(name);
            }
            if (lexeme == null || name.is(Kind.TRAP)) {
                continue;
            }
            PartnerMention mention = new PartnerMention(lexeme.key(), lexeme.form(), name.start(), name.end());
            boolean bare = lexeme.kind() == Kind.PARTNER && name.end() - name.start() == 1;
            boolean other = bare && otherSense.contains(document.word(name.start()));
            if (other || lexeme.kind() == Kind.PARTNER && found.isSurname(mention)) {
                found.homonyms.add(mention);
            } else {
                found.add(mention);
            }
        }
        return found;
    }

    /** Words that stand in the name of something else: a text uses a bare name in one sense. */
    private Set<String> otherSense() {
        Set<String> words = new HashSet<>();
        for (Lexicon.Match name : document.names()) {
            Lexeme trap = name.first(Kind.TRAP);
            if (trap != null && trap.key().equals("homonym")) {
                for (int t = name.start(); t < name.end(); t++) {
                    words.add(document.word(t));
                }
            }
        }
        return words;
    }

    /** The adjective inside "Chief of the Serbian General Staff". */
    private void inside(Lexicon.Match post) {
        List<Token> words = document.tokens().subList(post.start() + 1, post.end());
        for (Lexicon.Match word : registers.names().longest(words, lexeme -> lexeme.kind() == Kind.PARTNER)) {
            int shift = post.start() + 1;
            Lexeme lexeme = word.first(Kind.PARTNER);
            String form = post.is(Kind.NATO) ? "commission" : lexeme.form();
            add(new PartnerMention(lexeme.key(), form, word.start() + shift, word.end() + shift));
        }
    }

    private void add(PartnerMention mention) {
        mentions.add(mention);
        for (int t = mention.start(); t < mention.end(); t++) {
            at[t] = mention;
        }
    }

    List<PartnerMention> all() {
        return mentions;
    }

    /** Those that begin in a sentence. */
    List<PartnerMention> in(Sentence sentence) {
        return mentions.subList(Document.firstFrom(mentions, PartnerMention::start, sentence.start()),
                Document.firstFrom(mentions, PartnerMention::start, sentence.end()));
    }

    /** Names of partners that mean something else. */
    List<PartnerMention> homonyms() {
        return homonyms;
    }

    PartnerMention at(int token) {
        return token >= 0 && token < at.length ? at[token] : null;
    }

    /** The partners joined with this one in a list, "Japan, New Zealand and Mongolia", from left to right. */
    List<PartnerMention> list(PartnerMention mention) {
        int index = Document.firstFrom(mentions, PartnerMention::start, mention.start());
        int first = index;
        while (first > 0 && linked(mentions.get(first - 1), mentions.get(first))) {
            first--;
        }
        int last = index;
        while (last + 1 < mentions.size() && linked(mentions.get(last), mentions.get(last + 1))) {
            last++;
        }
        return mentions.subList(first, last + 1);
    }

    private boolean linked(PartnerMention left, PartnerMention right) {
        if (right.start() - left.end() > 4 || right.start() == left.end()
                || document.sentenceIndex(left.start()) != document.sentenceIndex(right.start())) {
            return false;
        }
        boolean joined = false;
        for (int t = left.end(); t < right.start(); t++) {
            String word = document.word(t);
            if (!LINKS.contains(word)) {
                return false;
            }
            joined |= word.equals(",") || word.equals("and") || word.equals("et") || word.equals("und");
        }
        return joined;
    }

    /** "Colonel Ireland", "Amy Jordan": a bare name behind a rank or a first name. */
    private boolean isSurname(PartnerMention mention) {
        if (!mention.form().equals("name") || mention.end() - mention.start() > 1) {
            return false;
        }
        if (isFirstName(mention)) {
            return true;
        }
        if (mention.start() == 0) {
            return false;
        }
        int before = mention.start() - 1;
        if (document.sentenceIndex(before) != document.sentenceIndex(mention.start())) {
            return false;
        }
        Token previous = document.token(before);
        if (!previous.isCapital() || previous.shape() == Token.Shape.UPPER) {
            return false;
        }
        if (document.isNamed(before, Kind.RANK) || Set.of("mr", "mrs", "ms", "dr").contains(previous.folded())) {
            return true;
        }
        if (registers.isGivenName(previous.folded())) {
            return true;
        }
        boolean ranked = before > 0 && document.isNamed(before - 1, Kind.RANK);
        return ranked && document.nameAt(before) == null;
    }

    private boolean isFirstName(PartnerMention mention) {
        int next = mention.end();
        if (next >= document.tokens().size() || document.inHeadline(mention.start())
                || document.sentenceIndex(next) != document.sentenceIndex(mention.start())) {
            return false;
        }
        Token follower = document.token(next);
        boolean surname = follower.shape() == Token.Shape.CAPITALISED && document.nameAt(next) == null
                && follower.start() == document.token(next - 1).end() + 1;
        return surname && registers.isFirstName(document.word(mention.start()), follower.folded());
    }
}
