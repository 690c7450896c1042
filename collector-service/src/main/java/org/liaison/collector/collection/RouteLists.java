package org.liaison.collector.collection;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.Leg;
import org.liaison.collector.source.Listed;
import org.liaison.collector.source.Route;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SiteRoutes;
import org.liaison.collector.source.UnreadableListException;

/** Knows which lists a task has on a site, and what their pages hold. Does no I/O and keeps no state. */
final class RouteLists {

    private final SiteProfile profile;
    private final SiteRoutes routes;
    private final LocalDate today;

    RouteLists(SiteProfile profile, LocalDate today) {
        this.profile = profile;
        this.routes = new SiteRoutes(profile);
        this.today = today;
    }

    Addresses addresses() {
        return routes.addresses();
    }

    /** The lists of a task; the last of a search is the one that reaches from the end of the period to today. */
    private List<Leg> legs(Task task) {
        Route route = Route.of(task.route());
        // a search that asks for the same whatever the partner has no name
        List<String> names = List.of(task.name() == null ? "" : task.name());
        List<Leg> legs = new ArrayList<>(routes.legs(route, names, task.from(), task.to()));
        if (route == Route.SEARCH) {
            legs.addAll(routes.legs(route, names, task.to().plusDays(1), today));
        }
        return legs;
    }

    /** @return address of the first page of each list of the task, in a stable order */
    List<URI> begin(Task task) {
        List<Leg> legs = legs(task);
        int first = Route.of(task.route()) == Route.SEARCH ? legs.size() / 2 : legs.size();
        return legs.subList(0, first).stream().map(l -> routes.address(l, 0, List.of()).orElseThrow()).toList();
    }

    /**
     * @return the list of a search for the days after the period, in which a site that filters by the day of the last change
     *         keeps items of the period; nothing where the site has no filter
     */
    Optional<ListRequest> later(Task task) {
        boolean filters = Route.of(task.route()) == Route.SEARCH
                && profile.search().parameters().values().stream().anyMatch(v -> v.contains("{to}"));
        if (!filters || !task.to().isBefore(today)) {
            return Optional.empty();
        }
        List<Leg> legs = legs(task);
        int last = legs.size() - 1;
        return routes.address(legs.get(last), 0, List.of()).map(a -> new ListRequest(last, last, 0, 0, a, true));
    }

    /** @return what the page of a list holds, and where it leads */
    ListAnswer read(Task task, ListRequest request, Fetched answer) throws UnreadableListException {
        Leg leg = legs(task).get(request.leg());
        Listed listed = routes.read(leg, answer.body(), answer.charset(), answer.address());
        boolean paged = leg.route() == Route.SEARCH || leg.route() == Route.LISTING;
        URI next = paged ? routes.address(leg, request.page() + 1, List.of()).orElse(null) : null;
        SiteProfile.Listing list = leg.route() == Route.LISTING ? profile.listing().get(leg.index()) : null;
        boolean rounded = list != null ? list.totalRounded() : leg.route() == Route.SEARCH && profile.search().totalRounded();
        return new ListAnswer(listed.rows(), listed.lines(), listed.claimed(), rounded,
                list != null && list.order() == SiteProfile.Listing.Order.NEWEST_FIRST, next, listed.further());
    }
}
