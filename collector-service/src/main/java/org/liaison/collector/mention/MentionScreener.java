package org.liaison.collector.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.liaison.collector.mention.FalseMentionRules.ContextRule;
import org.liaison.collector.mention.FalseMentionRules.PhraseRule;
import org.liaison.collector.partner.NameForm;
import org.liaison.collector.partner.NameKind;
import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;

/**
 * Finds every partner named in an item and tells the clear false mentions. Recall comes first: a mention is rejected only by a
 * stated
 * rule, because a partner lost here is lost to coding. Safe for use by several threads.
 */
public final class MentionScreener {

    /** News of a last contact may appear some days after accession. */
    private static final int GRACE_DAYS = 7;

    /** A dictionary entry: a name, or a phrase that is no name. */
    private record Entry(NameForm form, PhraseRule phrase) {
    }

    private final PartnerRegister register;
    private final FalseMentionRules rules;
    private final NameMatcher<Entry> matcher;

    /** @param register the partners to look for */
    public MentionScreener(PartnerRegister register) {
        this.register = register;
        this.rules = FalseMentionRules.shipped();
        List<NameMatcher.Term<Entry>> terms = new ArrayList<>();
        register.all().forEach(p -> p.names().forEach(n -> terms.add(term(n))));
        register.groups().forEach(n -> terms.add(term(n)));
        rules.phrases().forEach(r -> r.phrases()
                .forEach(p -> terms.add(new NameMatcher.Term<>(p, false, new Entry(null, r)))));
        this.matcher = new NameMatcher<>(terms);
    }

    private static NameMatcher.Term<Entry> term(NameForm form) {
        return new NameMatcher.Term<>(form.text(), form.stem(), new Entry(form, null));
    }

    /** @return every mention of a partner on the page with its verdict */
    public Screening screen(Page page) {
        List<Mention> mentions = new ArrayList<>();
        field(mentions, "headline", page.headline(), page.date());
        if (page.body() != null) {
            field(mentions, "body", page.body(), page.date());
        }
        if (page.owner() != null) {
            register.find(page.owner()).map(p -> owner(p, page.date())).ifPresent(mentions::add);
        }
        return new Screening(mentions);
    }

    private void field(List<Mention> mentions, String field, String text, LocalDate date) {
        List<NameMatcher.Hit<Entry>> hits = matcher.all(text);
        List<Mention> found = new ArrayList<>();
        NameMatcher.Hit<Entry> taken = null;
        for (NameMatcher.Hit<Entry> hit : hits) {
            boolean inside = taken != null && taken.contains(hit);
            if (inside && phraseOf(taken) != null) {
                reject(found, field, text, hit, phraseOf(taken));
            } else if (taken == null || hit.start() >= taken.end()) {
                taken = hit;
                judge(found, field, text, hit, date);
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        mentions.addAll(inCodePoints(found, text));
    }

    private static PhraseRule phraseOf(NameMatcher.Hit<Entry> hit) {
        return hit.values().stream().map(Entry::phrase).filter(p -> p != null).findFirst().orElse(null);
    }

    private void reject(List<Mention> found, String field, String text, NameMatcher.Hit<Entry> hit, PhraseRule rule) {
        hit.values().stream().filter(e -> e.form() != null)
                .forEach(e -> found.add(mention(field, text, hit, e.form(), false, rule.kind(), rule.reason())));
    }

    private void judge(List<Mention> found, String field, String text, NameMatcher.Hit<Entry> hit, LocalDate date) {
        hit.values().stream().map(Entry::form).filter(f -> f != null && applies(f, text, hit)).distinct()
                .filter(f -> found.stream().noneMatch(m -> m.start() == hit.start() && m.partner().equals(f.partner())))
                .forEach(f -> found.add(verdict(field, text, hit, f, date)));
    }

    /** A hull prefix counts only before a ship's name. */
    private static boolean applies(NameForm form, String text, NameMatcher.Hit<Entry> hit) {
        return form.kind() != NameKind.SHIP || hit.end() + 1 < text.length() && text.charAt(hit.end()) == ' '
                && Character.isUpperCase(text.charAt(hit.end() + 1));
    }

    private Mention verdict(String field, String text, NameMatcher.Hit<Entry> hit, NameForm form, LocalDate date) {
        Optional<String> ended = ended(form.partner(), date);
        if (ended.isPresent()) {
            return mention(field, text, hit, form, false, "member", ended.get());
        }
        Optional<ContextRule> rule = rules.falseContext(form, text, hit.start(), hit.end());
        if (rule.isPresent()) {
            return mention(field, text, hit, form, false, rule.get().kind, rule.get().reason);
        }
        return form.kind() == NameKind.GROUP
                ? mention(field, text, hit, form, true, "framework", "member of the framework named")
                : mention(field, text, hit, form, true, "name", form.kind().code() + " of the partner");
    }

    private Optional<String> ended(String iso3, LocalDate date) {
        return register.find(iso3).map(Partner::until)
                .filter(until -> date != null && !date.isBefore(until.plusDays(GRACE_DAYS)))
                .map(until -> "member of NATO since " + until);
    }

    private Mention owner(Partner partner, LocalDate date) {
        Optional<String> ended = ended(partner.iso3(), date);
        return new Mention(partner.iso3(), NameKind.SOURCE.code(), "source", 0, 0, "", ended.isEmpty(),
                ended.isEmpty() ? "source" : "member", ended.orElse("published on a site of the partner"));
    }

    private static Mention mention(String field, String text, NameMatcher.Hit<Entry> hit, NameForm form,
            boolean accepted, String rule, String reason) {
        return new Mention(form.partner(), form.kind().code(), field, hit.start(), hit.end(),
                text.substring(hit.start(), hit.end()), accepted, rule, reason);
    }

    private static List<Mention> inCodePoints(List<Mention> mentions, String text) {
        List<Mention> result = new ArrayList<>(mentions.size());
        int chars = 0;
        int points = 0;
        for (Mention m : mentions) {
            points += text.codePointCount(chars, m.start());
            chars = m.start();
            int end = points + text.codePointCount(m.start(), m.end());
            result.add(new Mention(m.partner(), m.kind(), m.field(), points, end, m.text(), m.accepted(), m.rule(),
                    m.reason()));
        }
        return result;
    }
}
