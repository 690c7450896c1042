package org.liaison.standalone.imitation.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.imitation.Fault;
import org.liaison.standalone.imitation.ImitationOptions;
import org.liaison.standalone.sample.press.PressArchive;
import org.liaison.standalone.sample.seed.Dice;

/** Gives pages their addresses, and decides which of them search, list and robots.txt leave out. */
final class Publication {

    private static final double UNSEARCHABLE = 0.03;
    private static final double UNLISTED = 0.01;
    private static final double FORBIDDEN = 0.01;
    private static final double MOVED = 0.4;
    private static final LocalDate MOVED_FROM = LocalDate.of(2014, 7, 1);
    private static final int LONGEST_LAG = 90;

    private final ImitationOptions options;
    private final Dice dice;
    private final AddressBook addresses;

    Publication(ImitationOptions options) {
        this.options = options;
        dice = Dice.of(options.seed(), "imitation publication");
        addresses = new AddressBook(dice, options.faults().has(Fault.SUFFIX_TWINS));
    }

    List<ImitatedPage> publish(List<Draft> drafts) {
        var inOrder = drafts.stream().sorted(Comparator.comparing((Draft draft) -> draft.published)
                .thenComparing(draft -> draft.event).thenComparing(draft -> draft.site + draft.family)).toList();
        Map<Draft, ImitatedPage> pages = new HashMap<>();
        for (Draft draft : inOrder) {
            pages.put(draft, page(draft));
        }
        var result = new ArrayList<ImitatedPage>();
        for (Draft draft : inOrder) {
            result.add(draft.textOf == null ? pages.get(draft) : related(pages.get(draft), pages.get(draft.textOf).id()));
        }
        result.sort(Comparator.comparing((ImitatedPage page) -> Sources.ALL.indexOf(page.site()))
                .thenComparing(Comparator.comparing(ImitatedPage::published).reversed())
                .thenComparing(ImitatedPage::path));
        return List.copyOf(result);
    }

    private static ImitatedPage related(ImitatedPage page, String other) {
        return new ImitatedPage(page.id(), page.site(), page.family(), page.key(), page.path(), page.oldPath(), page.language(),
                page.published(), page.updated(), page.headline(), page.paragraphs(), page.event(), page.kind(),
                page.mentions(),
                other, page.relation(), page.translations(), page.access());
    }

    private ImitatedPage page(Draft draft) {
        boolean moved = draft.family.equals("old") && !draft.published.isBefore(MOVED_FROM) && on(Fault.MOVED_PAGES, MOVED);
        var access = access(draft);
        AddressBook.Address address = addresses.next(draft, moved ? "new" : draft.family, access.forbidden());
        String oldPath = moved ? addresses.next(draft, "old", access.forbidden()).path() : null;
        LocalDate updated = access.listed() ? draft.published.plusDays(dice.between(0, LONGEST_LAG)) : draft.published;
        return new ImitatedPage(draft.site + address.path(), draft.site, moved ? "new" : draft.family, address.key(),
                address.path(), oldPath, draft.language, draft.published, updated, draft.headline, draft.paragraphs,
                draft.event, draft.kind, draft.mentions, null, draft.relation, draft.translations, access);
    }

    private ImitatedPage.Access access(Draft draft) {
        boolean forbidden = on(Fault.ROBOTS_FORBIDS, FORBIDDEN);
        boolean searchable = !on(Fault.SEARCH_GAPS, UNSEARCHABLE);
        boolean found = searchable && draft.language.equals("en") && !draft.kind.equals("ship") && named(draft);
        return new ImitatedPage.Access(searchable, !(found && on(Fault.LIST_GAPS, UNLISTED)), forbidden);
    }

    /** Whether a search for the official name of one of its partners finds it. */
    private static boolean named(Draft draft) {
        String text = draft.headline + "\n" + String.join("\n", draft.paragraphs);
        return draft.mentions.stream().anyMatch(mention -> !mention.partner().equals("MKD")
                && text.contains(PressArchive.searchedName(mention.partner())));
    }

    private boolean on(Fault fault, double share) {
        return dice.chance(share) && options.faults().has(fault);
    }
}
