package org.liaison.indicators.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/** The pages of the World Bank's API, indicator by indicator. All must be of one release. */
final class WorldBankPages implements Conversation {

    private static final String ACCEPT = "application/json";
    // An indicator of all countries and years has some 17,000 records.
    private static final int MOST_PAGES = 10_000;

    private final List<String> indicators;
    private final BiFunction<String, Integer, URI> address;
    private int indicator;
    private WorldBankHead firstPage;
    private String updated;
    private int page = 1;

    /** @param address of a page of an indicator */
    WorldBankPages(List<String> indicators, BiFunction<String, Integer, URI> address) {
        this.indicators = indicators;
        this.address = address;
    }

    @Override
    public Ask first() {
        return ask();
    }

    @Override
    public Optional<Ask> next(Path answer) throws IOException, ChangedException {
        WorldBankHead head = WorldBankHead.read(answer);
        if (head.message() != null) {
            throw new ProblemException(IndicatorsProblem.FETCH_FAILED,
                    "The World Bank answered for " + indicators.get(indicator) + ": " + head.message());
        }
        if (head.page() != page || head.pages() > MOST_PAGES) {
            throw new ChangedException("page " + page + " came as page " + head.page() + " of " + head.pages());
        }
        if (firstPage != null && (head.pages() != firstPage.pages() || head.total() != firstPage.total())
                || updated != null && !updated.equals(head.updated())) {
            throw new ChangedException(
                    "page " + page + " of " + indicators.get(indicator) + " is of another release than page 1");
        }
        updated = head.updated();
        firstPage = head;
        page++;
        if (page > head.pages()) {
            indicator++;
            page = 1;
            firstPage = null;
        }
        return indicator == indicators.size() ? Optional.empty() : Optional.of(ask());
    }

    private Ask ask() {
        return new Ask(address.apply(indicators.get(indicator), page), ACCEPT);
    }

    @Override
    public double progress() {
        return (indicator + (firstPage == null ? 0 : (page - 1.0) / firstPage.pages())) / indicators.size();
    }
}
