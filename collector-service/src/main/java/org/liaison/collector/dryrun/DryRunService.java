package org.liaison.collector.dryrun;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.liaison.collector.CollectorProblem;
import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.fetch.PageFetcher;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.Leg;
import org.liaison.collector.source.Route;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SiteRoutes;
import org.liaison.collector.source.SourceService;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Tries profiles on single pages, given or fetched by the rules of every request. Keeps nothing. */
@Singleton
class DryRunService {

    private static final String ITEM = "item";
    private static final List<String> READS = Stream.concat(Stream.of(ITEM),
            Stream.of(Route.values()).filter(Route::asksSite).map(Route::slug)).toList();

    private final SourceService sources;
    private final PageFetcher fetcher;
    private final Clock clock = Clock.systemUTC();

    DryRunService(SourceService sources, PageFetcher fetcher) {
        this.sources = sources;
        this.fetcher = fetcher;
    }

    DryRunView run(String source, NewDryRun request) throws InterruptedException {
        if (request.profile() != null) {
            throw ProblemException.unprocessable("/profile", "The source has a profile; try another with POST /dry-runs.");
        }
        SiteProfile profile = sources.find(source).orElseThrow(() -> ProblemException.notFound("source", source)).profile();
        return run(profile, request, request.page() == null ? null : request.page().getBytes(StandardCharsets.UTF_8), "UTF-8");
    }

    /** @param charset of the page, null where the page itself says it */
    DryRunView run(String source, NewDryRun request, byte[] page, String charset) throws InterruptedException {
        SiteProfile profile = sources.find(source).orElseThrow(() -> ProblemException.notFound("source", source)).profile();
        return run(profile, request, page, charset);
    }

    DryRunView run(NewDryRun request) throws InterruptedException {
        if (request.profile() == null) {
            throw ProblemException.unprocessable("/profile", "A profile is expected; a registered one is tried at its source.");
        }
        try {
            sources.check(request.profile());
        } catch (ProblemException e) {
            throw new ProblemException(e.type(), e.getMessage(),
                    e.errors().stream().map(f -> ProblemError.pointer("/profile" + f.pointer(), f.detail())).toList());
        }
        return run(request.profile(), request, request.page() == null ? null : request.page().getBytes(StandardCharsets.UTF_8),
                "UTF-8");
    }

    private DryRunView run(SiteProfile profile, NewDryRun request, byte[] body, String charset) throws InterruptedException {
        String reads = request.reads() == null ? ITEM : request.reads();
        if (!READS.contains(reads)) {
            throw ProblemException.unprocessable("/reads", "is none of " + String.join(", ", READS));
        }
        if (reads.equals(ITEM)) {
            if (profile.item() == null) {
                throw ProblemException.unprocessable("/reads", "The profile does not say how an item page is read.");
            }
            return new ItemProbe(profile, page(profile, address(profile, request, null), body, charset)).run();
        }
        Leg leg = leg(profile, request, Route.of(reads));
        return new ListProbe(profile, leg, page(profile, address(profile, request, leg), body, charset)).run();
    }

    private Leg leg(SiteProfile profile, NewDryRun request, Route route) {
        LocalDate to = request.to() == null ? LocalDate.now(clock) : request.to();
        LocalDate from = request.from() == null ? to.withDayOfYear(1) : request.from();
        if (from.isAfter(to)) {
            throw ProblemException.unprocessable("/to", "The period ends before it begins.");
        }
        boolean needsName = route == Route.SEARCH && request.address() == null && request.page() == null;
        if (needsName && (request.name() == null || request.name().isBlank())) {
            throw ProblemException.unprocessable("/name", "A search needs a name to search for.");
        }
        int index = request.index() == null ? 0 : request.index();
        List<String> names = List.of(request.name() == null ? "" : request.name());
        return new SiteRoutes(profile).legs(route, names, from, to).stream().filter(l -> l.index() == index).findFirst()
                .orElseThrow(() -> ProblemException.unprocessable("/reads",
                        "The profile has no " + route.slug() + (index == 0 ? "." : " " + index + ".")));
    }

    private static URI address(SiteProfile profile, NewDryRun request, Leg leg) {
        if (request.address() == null) {
            if (leg != null) {
                return new SiteRoutes(profile).address(leg, 0, List.of()).orElseThrow();
            }
            if (request.page() == null) {
                throw ProblemException.unprocessable("/address", "An address or a page is expected.");
            }
            return URI.create(profile.base()).resolve("/");
        }
        try {
            URI address = URI.create(profile.base()).resolve(new URI(request.address().strip()));
            if (address.getHost() != null && new Addresses(profile).belongs(address)) {
                return address;
            }
        } catch (java.net.URISyntaxException e) {
            throw ProblemException.unprocessable("/address", "This is no address.");
        }
        throw ProblemException.unprocessable("/address",
                "The address does not lie on the site (base and hosts of the profile).");
    }

    private DryPage page(SiteProfile profile, URI address, byte[] body, String charset) throws InterruptedException {
        if (body != null) {
            return new DryPage(address, address, body, charset, false);
        }
        try {
            Fetched fetched = fetcher.get(address, Duration.ofMillis(profile.politeness().delayMs()));
            return new DryPage(address, fetched.address(), fetched.body(), fetched.charset(), true);
        } catch (FetchException e) {
            throw new ProblemException(CollectorProblem.UNREAD_PAGE, e.getMessage(),
                    ProblemError.pointer("/address", e.getMessage()));
        }
    }
}
