package org.liaison.collector.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.liaison.collector.partner.NameForm;
import org.liaison.collector.partner.NameKind;
import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;

/**
 * Decides each mention of a reading. In this order: traps and former partners; the frame of the whole text; contexts that speak
 * against; signs that the partner acts or is met; contexts that speak against only beside another counterpart; lists of many.
 * What nothing speaks against is accepted.
 */
final class Judge {

    /** News of a last contact may appear some days after accession. */
    private static final int GRACE_DAYS = 7;
    private static final double TRAP = 0.99;
    private static final double NEUTRAL = 0.6;
    private static final double GROUP = 0.8;
    private static final Set<String> REGIONAL = Set.of("MD", "ICI");

    private static final String ACTOR = "actor";
    private static final String SURNAME = "surname";
    private static final String BESIDE = "beside:";

    /** A mention with its verdict; {@code bare} where it can stand for a person of that name. */
    record Judged(boolean inHeadline, Token token, NameForm form, boolean bare, Verdict verdict) {
        Judged with(Verdict other) {
            return new Judged(inHeadline, token, form, bare, other);
        }
    }

    /** The rules that can say something about a text. */
    private record Within(List<RuleBook.Context> contexts, List<RuleBook.Context> signs) {

        static Within of(RuleBook rules, Content content) {
            return new Within(RuleBook.within(rules.contexts(), content), RuleBook.within(rules.signs(), content));
        }
    }

    private final RuleBook rules;
    private final PartnerRegister register;
    private final Set<String> kept;

    Judge(RuleBook rules, PartnerRegister register, Set<String> kept) {
        this.kept = kept;
        this.rules = rules;
        this.register = register;
    }

    /** @return the mentions in order of the text */
    List<Judged> judge(Reading reading) {
        Optional<Verdict> frame = null;
        Within within = null;
        List<Judged> result = new ArrayList<>();
        for (List<Token> tokens : reading.fields()) {
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.get(i).name()) {
                    continue;
                }
                frame = frame == null ? frame(reading) : frame;
                within = within == null ? Within.of(rules, reading.content()) : within;
                NameList list = NameList.around(tokens, i, rules.listWords());
                int at = i;
                boolean bare = rules.namesakes().stream().anyMatch(p -> p.around(tokens, at, at));
                for (NameForm form : tokens.get(i).finds().forms()) {
                    result.add(new Judged(tokens == reading.headline(), tokens.get(i), form, bare,
                            first(reading, tokens, i, form, list, frame, within)));
                }
            }
        }
        namesakes(result);
        return result.isEmpty() ? result : settle(result, () -> reading.anywhere(rules.others()));
    }

    private Verdict first(Reading reading, List<Token> tokens, int at, NameForm form, NameList list, Optional<Verdict> frame,
            Within within) {
        RuleBook.Trap trap = tokens.get(at).finds().trap();
        if (trap != null) {
            return Verdict.reject(trap.kind(), trap.reason(), TRAP);
        }
        Optional<Verdict> ended = ended(form.partner(), reading.date());
        if (ended.isPresent()) {
            return ended.get();
        }
        if (frame.isPresent()) {
            return frame.get();
        }
        Place place = new Place(tokens, list, new NameList(at, at, Set.of(), 0));
        return against(reading, within.contexts(), place, form, RuleBook.Besides.NEVER)
                .or(() -> against(reading, within.contexts(), place, form, RuleBook.Besides.BEFORE_SIGNS))
                .or(() -> sign(within.signs(), place, form))
                .or(() -> against(reading, within.contexts(), place, form, RuleBook.Besides.AFTER_SIGNS))
                .orElseGet(() -> Verdict.accept("name", form.kind().code() + " of the partner", NEUTRAL));
    }

    private Optional<Verdict> against(Reading reading, List<RuleBook.Context> contexts, Place place, NameForm form,
            RuleBook.Besides besides) {
        for (RuleBook.Context context : contexts) {
            if (context.besides() == besides && applies(context, form) && longEnough(context, place.list())
                    && place.matches(context) && (!context.once() || reading.namesOnce(form.partner()))) {
                return Optional.of(besides == RuleBook.Besides.NEVER
                        ? Verdict.reject(context.kind(), context.reason(), context.confidence())
                        : new Verdict(true, BESIDE + context.kind(), context.reason(), context.confidence()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> sign(List<RuleBook.Context> signs, Place place, NameForm form) {
        if (form.kind() == NameKind.GROUP) {
            return Optional.of(Verdict.accept("framework", "member of the framework named", GROUP));
        }
        for (RuleBook.Context sign : signs) {
            if (applies(sign, form) && place.matches(sign)) {
                return Optional.of(Verdict.accept(ACTOR, sign.reason(), sign.confidence()));
            }
        }
        return Optional.empty();
    }

    /** A list of the members of one dialogue or initiative stands for that framework, which is a counterpart of its own. */
    private boolean longEnough(RuleBook.Context context, NameList list) {
        return context.list() == 0 || list.partners().size() >= context.list() && REGIONAL.stream().noneMatch(
                r -> list.partners().stream()
                        .allMatch(p -> register.find(p).filter(f -> f.frameworks().contains(r)).isPresent()));
    }

    /** Where a name stands: with its list, and alone. */
    private record Place(List<Token> tokens, NameList list, NameList alone) {
        boolean matches(RuleBook.Context context) {
            for (Phrase pattern : context.patterns()) {
                if (pattern.around(tokens, list.first(), list.last())
                        || list.last() > list.first() && pattern.around(tokens, alone.first(), alone.last())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean applies(RuleBook.Context context, NameForm form) {
        return (context.partners() == null || context.partners().contains(form.partner()))
                && (context.names() == null || context.names().contains(form.kind().code()));
    }

    /** A person is named in full once and then by the surname. */
    private static void namesakes(List<Judged> judged) {
        Map<String, Verdict> persons = new HashMap<>();
        for (Judged j : judged) {
            if (j.verdict().rule().equals(SURNAME)) {
                persons.putIfAbsent(j.form().partner(), j.verdict());
            }
        }
        judged.replaceAll(j -> j.bare() && j.verdict().accepted() && persons.containsKey(j.form().partner())
                && (j.form().kind() == NameKind.OFFICIAL || j.form().kind() == NameKind.ALIAS)
                        ? j.with(persons.get(j.form().partner()))
                        : j);
    }

    /** Settles what depends on the other names of the item. */
    private List<Judged> settle(List<Judged> judged, BooleanSupplier others) {
        Set<String> actors = new HashSet<>();
        Set<String> titled = new HashSet<>();
        Map<String, Verdict> against = new HashMap<>();
        for (Judged j : judged) {
            if (j.verdict().rule().equals(ACTOR)) {
                actors.add(j.form().partner());
            }
            if (j.inHeadline() && j.verdict().accepted()) {
                titled.add(j.form().partner());
            }
        }
        boolean asked = judged.stream().anyMatch(j -> j.verdict().rule().startsWith(BESIDE));
        boolean other = asked && others.getAsBoolean();
        List<Judged> result = new ArrayList<>(judged.size());
        for (Judged j : judged) {
            result.add(j.with(beside(j, actors, titled, other)));
        }
        for (Judged j : result) {
            if (!j.verdict().accepted() && !j.verdict().rule().equals("homonym")) {
                against.putIfAbsent(j.form().partner(), j.verdict());
            }
        }
        result.forEach(j -> {
            if (j.verdict().accepted() && !town(j.form())) {
                against.remove(j.form().partner());
            }
        });
        result.replaceAll(j -> {
            Verdict v = against.get(j.form().partner());
            return v != null && j.verdict().accepted() && town(j.form()) && !j.verdict().rule().equals(ACTOR)
                    ? j.with(v)
                    : j;
        });
        result.replaceAll(j -> j.with(unlessKept(j.verdict())));
        return result;
    }

    private static Verdict beside(Judged j, Set<String> actors, Set<String> titled, boolean others) {
        Verdict v = j.verdict();
        if (!v.rule().startsWith(BESIDE)) {
            return v;
        }
        String partner = j.form().partner();
        boolean other = others || v.rule().equals(BESIDE + "topic") || actors.stream().anyMatch(a -> !a.equals(partner));
        return other && !actors.contains(partner) && !titled.contains(partner) && !town(j.form())
                ? Verdict.reject(v.rule().substring(BESIDE.length()), v.reason(), v.confidence())
                : Verdict.accept("name", j.form().kind().code() + " of the partner", NEUTRAL);
    }

    /** @return the verdict, accepted where its kind is told only */
    Verdict unlessKept(Verdict verdict) {
        return kept.contains(verdict.rule()) ? Verdict.accept(verdict.rule(), verdict.reason(), verdict.confidence()) : verdict;
    }

    private static boolean town(NameForm form) {
        return form.kind() == NameKind.CAPITAL || form.kind() == NameKind.PLACE;
    }

    /** @return the verdict on all mentions of a text that is no report of a contact, empty where it may be one */
    Optional<Verdict> frame(Reading reading) {
        for (RuleBook.Frame frame : rules.frames()) {
            boolean asked = !frame.owner() || reading.owner() != null && reading.hasText();
            if (asked && (reading.inHeadline(frame.title()) || reading.anywhere(frame.text())
                    || frame.title().isEmpty() && frame.text().isEmpty()) && !reading.anywhere(frame.unless())) {
                return Optional.of(Verdict.reject(frame.kind(), frame.reason(), frame.confidence()));
            }
        }
        return Optional.empty();
    }

    /** @return the verdict on a partner that has become a member of NATO by that day */
    Optional<Verdict> ended(String iso3, LocalDate date) {
        return register.find(iso3).map(Partner::until)
                .filter(until -> date != null && !date.isBefore(until.plusDays(GRACE_DAYS)))
                .map(until -> Verdict.reject("member", "member of NATO since " + until, 1));
    }
}
