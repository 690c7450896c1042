package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.liaison.standalone.sample.seed.Dice;

/** Plans the items that name a partner although nothing counts: false mentions, announcements, messages, meetings of many. */
final class OtherItems {

    private static final int DAYS_IN_WHICH_ALL_IS_PUBLISHED = 350;
    private static final int ANNOUNCED_AHEAD = 10;
    private static final List<Integer> MANY = List.of(6, 7, 8);

    private final long seed;
    private final Stock stock;
    private final Casting casting;
    private final Dice dice;

    OtherItems(long seed, Stock stock, Casting casting) {
        this.seed = seed;
        this.stock = stock;
        this.casting = casting;
        dice = Dice.of(seed, "other items");
    }

    List<Occasion> plan(int number, List<String> partners, int firstYear, int lastYear) {
        double[] shares = stock.others().stream().mapToDouble(OtherKind::share).toArray();
        var occasions = new ArrayList<Occasion>();
        for (int i = 1; i <= number; i++) {
            OtherKind kind = stock.others().get(dice.weighted(shares));
            occasions.add(occasion("other-%05d".formatted(i), kind, partners, dice.between(firstYear, lastYear)));
        }
        return occasions;
    }

    private Occasion occasion(String id, OtherKind kind, List<String> partners, int year) {
        LocalDate day = LocalDate.ofYearDay(year, dice.between(2, DAYS_IN_WHICH_ALL_IS_PUBLISHED));
        List<String> named = kind.aboutSeveral() ? dice.distinct(partners, dice.pick(MANY))
                : List.of(dice.pick(kind.aboutAny() ? partners : kind.partners()));
        var facts = new Facts(stock, casting, named.get(0), year, kind.asActivity(), Dice.of(seed, "facts " + id));
        facts.set("list", Facts.joined(named.stream().map(iso3 -> stock.partner(iso3).inSentence()).toList()));
        return new Occasion(id, kind.asActivity(), kind.kind(), kind.aboutSeveral() ? "multilateral" : "none", named, day, day,
                facts);
    }

    /** An announcement appears before its day, everything else on the day or soon after. */
    static LocalDate published(Occasion occasion, Dice dice) {
        return occasion.kind().equals("announced") ? occasion.start().minusDays(Math.min(occasion.start().getDayOfYear() - 1,
                dice.between(1, ANNOUNCED_AHEAD))) : occasion.end().plusDays(dice.between(0, 2));
    }
}
