package org.liaison.collector.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.liaison.collector.source.SiteProfile.Listing;

/**
 * Finds items by each {@link Route} of a site. Does no I/O: it says which address is read next and what the answer lists, so
 * that a walk can be kept after each page and goes on anywhere.
 *
 * <pre>
 * for (Route route : profile.walkable())
 *     for (Leg leg : routes.legs(route, names, from, to))
 *         for (int page = 0; (address = routes.address(leg, page, further)) is there; page++)
 *             listed = routes.read(leg, answer);  keep rows;  further += listed.further();
 *             if (!routes.goesOn(leg, page, listed, rows new to the leg, further)) break;
 * </pre>
 */
public final class SiteRoutes {

    private final SiteProfile profile;
    private final Addresses addresses;
    private final ListPage lists;

    /** @param profile a checked profile */
    public SiteRoutes(SiteProfile profile) {
        this.profile = profile;
        this.addresses = new Addresses(profile);
        this.lists = new ListPage(addresses, DateReader.of(profile));
    }

    /** @return identity rules of the site */
    public Addresses addresses() {
        return addresses;
    }

    /**
     * The chains of pages to be read on a route for a closed period; none on {@link Route#WARC} and {@link Route#FILES}, where
     * the site is not asked.
     *
     * @param names official names to be searched; only {@link Route#SEARCH} has use for them
     */
    public List<Leg> legs(Route route, List<String> names, LocalDate from, LocalDate to) {
        return switch (route) {
            case SEARCH -> profile.search() == null ? List.of()
                    : names.stream().map(name -> new Leg(route, 0, name, from, to, false)).toList();
            case LISTING -> IntStream.range(0, profile.listing().size()).boxed().flatMap(i -> lists(i, from, to)).toList();
            case FEED ->
                IntStream.range(0, profile.feed().size()).mapToObj(i -> new Leg(route, i, null, from, to, false)).toList();
            case SITEMAP ->
                IntStream.range(0, profile.sitemap().size()).mapToObj(i -> new Leg(route, i, null, from, to, false)).toList();
            case WARC, FILES -> List.of();
        };
    }

    private Stream<Leg> lists(int index, LocalDate from, LocalDate to) {
        if (!ListAddress.of(profile.listing().get(index)).uses("{year}")) {
            return Stream.of(new Leg(Route.LISTING, index, null, from, to, false));
        }
        List<Leg> years = new ArrayList<>();
        for (int year = to.getYear(); year >= from.getYear(); year--) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = Year.of(year).atMonth(12).atEndOfMonth();
            years.add(new Leg(Route.LISTING, index, null, first.isBefore(from) ? from : first, last.isAfter(to) ? to : last,
                    true));
        }
        return years.stream();
    }

    /**
     * The address of a page of a leg, from 0.
     *
     * @param further documents that earlier pages of this leg have named, in order ({@link Listed#further})
     * @return nothing where the leg has no such page
     */
    public Optional<URI> address(Leg leg, int page, List<URI> further) {
        URI base = URI.create(profile.base());
        return switch (leg.route()) {
            case SEARCH, LISTING -> listAddress(leg).at(base, leg, page);
            case FEED -> page == 0 ? Optional.of(base.resolve(profile.feed().get(leg.index()).path())) : Optional.empty();
            case SITEMAP -> page == 0 ? Optional.of(base.resolve(profile.sitemap().get(leg.index()).path()))
                    : page <= further.size() ? Optional.of(further.get(page - 1)) : Optional.empty();
            case WARC, FILES -> Optional.empty();
        };
    }

    private ListAddress listAddress(Leg leg) {
        return leg.route() == Route.SEARCH ? ListAddress.of(profile.search())
                : ListAddress.of(profile.listing().get(leg.index()));
    }

    /**
     * The lines of a page.
     *
     * @param charset named by the answer's head, may be null
     * @param address the answer came from
     * @throws UnreadableListException where the answer is no feed or sitemap at all
     */
    public Listed read(Leg leg, byte[] answer, String charset, URI address) throws UnreadableListException {
        return switch (leg.route()) {
            case SEARCH -> lists.read(ListPage.Parts.of(profile.search()), answer, charset, address);
            case LISTING -> lists.read(ListPage.Parts.of(profile.listing().get(leg.index())), answer, charset, address);
            case FEED -> FeedPage.read(profile.feed().get(leg.index()), addresses, profile.zone(), answer, charset, address);
            case SITEMAP ->
                SitemapPage.read(profile.sitemap().get(leg.index()), addresses, leg.from(), profile.zone(), answer, address);
            case WARC, FILES -> new Listed(List.of(), null, 0, List.of());
        };
    }

    /**
     * Whether the leg has another page.
     *
     * @param page that has been read, from 0
     * @param listed what it lists
     * @param fresh how many of its rows are new to the leg
     * @param further all documents named so far in this leg
     */
    public boolean goesOn(Leg leg, int page, Listed listed, long fresh, List<URI> further) {
        return switch (leg.route()) {
            case SEARCH, LISTING -> listAddress(leg).goesOn(page, listed, fresh) && !pastPeriod(leg, listed.rows());
            case SITEMAP -> page < further.size();
            case FEED, WARC, FILES -> false;
        };
    }

    /** In a list that begins with the newest, a page of lines that are all older than the period ends it. */
    private boolean pastPeriod(Leg leg, List<Row> rows) {
        return leg.route() == Route.LISTING && profile.listing().get(leg.index()).order() == Listing.Order.NEWEST_FIRST
                && !rows.isEmpty() && rows.stream().allMatch(r -> r.date() != null && r.date().isBefore(leg.from()));
    }
}
