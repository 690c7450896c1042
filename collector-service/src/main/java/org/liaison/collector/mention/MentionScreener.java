package org.liaison.collector.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liaison.collector.partner.NameForm;
import org.liaison.collector.partner.NameKind;
import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;

/**
 * Finds every partner named in an item and tells the false mentions. Recall comes first: a mention is rejected only by a stated
 * rule, because a partner lost here is lost to coding. Safe for use by several threads.
 */
public final class MentionScreener {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final double CERTAIN = 1;

    private final PartnerRegister register;
    private final TextReader reader;
    private final Judge judge;
    private final long version;

    /** @param register the partners to look for */
    public MentionScreener(PartnerRegister register) {
        this(register, List.of(), 0, Set.of());
    }

    /**
     * @param register the partners to look for
     * @param added names added to those of the register
     * @param version of the added names
     * @param kept kinds of false mention that are told but not rejected, such as {@code crowd}
     */
    public MentionScreener(PartnerRegister register, List<NameForm> added, long version, Set<String> kept) {
        this.register = register;
        this.version = version;
        List<NameForm> forms = new ArrayList<>();
        register.all().forEach(p -> forms.addAll(p.names()));
        forms.addAll(register.groups());
        forms.addAll(added);
        this.reader = new TextReader(forms, RULES);
        this.judge = new Judge(RULES, register, kept);
    }

    /** @return every mention of a partner on the page with its verdict */
    public Screening screen(Page page) {
        List<Token> headline = reader.read(page.headline());
        List<Token> body = page.body() == null ? List.of() : reader.read(page.body());
        Reading reading = new Reading(headline, body, page.owner(), page.date());
        List<Judge.Judged> judged = judge.judge(reading);
        List<Mention> mentions = new ArrayList<>(judged.size() + 1);
        add(mentions, "headline", page.headline(), judged.stream().filter(Judge.Judged::inHeadline).toList());
        if (page.body() != null) {
            add(mentions, "body", page.body(), judged.stream().filter(j -> !j.inHeadline()).toList());
        }
        if (page.owner() != null) {
            register.find(page.owner()).map(p -> owner(p, page.date(), judge.frame(reading))).ifPresent(mentions::add);
        }
        return new Screening(mentions, version);
    }

    private Mention owner(Partner partner, LocalDate date, Optional<Verdict> frame) {
        Verdict verdict = judge.ended(partner.iso3(), date).or(() -> frame).map(judge::unlessKept)
                .orElseGet(() -> Verdict.accept("source", "published on a site of the partner", CERTAIN));
        return new Mention(partner.iso3(), NameKind.SOURCE.code(), NameForm.ENGLISH, "source", 0, 0, "", verdict.accepted(),
                verdict.rule(), verdict.reason(), verdict.confidence());
    }

    /** Offsets are counted anew in code points. */
    private static void add(List<Mention> mentions, String field, String text, List<Judge.Judged> judged) {
        int chars = 0;
        int points = 0;
        for (Judge.Judged j : judged) {
            Token token = j.token();
            points += text.codePointCount(chars, token.start());
            chars = token.start();
            int end = points + text.codePointCount(token.start(), token.end());
            Verdict v = j.verdict();
            mentions.add(new Mention(j.form().partner(), j.form().kind().code(), j.form().language(), field, points, end,
                    text.substring(token.start(), token.end()), v.accepted(), v.rule(), v.reason(), v.confidence()));
        }
    }
}
