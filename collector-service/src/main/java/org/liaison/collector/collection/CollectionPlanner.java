package org.liaison.collector.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.liaison.collector.CollectorProblem;
import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;
import org.liaison.collector.source.Route;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SourceService;
import org.liaison.collector.source.SourceView;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Checks what is asked for and says which tasks it makes. */
@Singleton
class CollectionPlanner {

    /** Ways that a collection can walk. */
    private static final List<String> NAMES = Stream.of(Route.values()).filter(Route::asksSite).map(Route::slug).toList();

    private final CollectionStore store;
    private final SourceService sources;
    private final PartnerRegister register;
    private final Clock clock = Clock.systemUTC();

    CollectionPlanner(CollectionStore store, SourceService sources, PartnerRegister register) {
        this.store = store;
        this.sources = sources;
        this.register = register;
    }

    /**
     * @param schedule that asks, null where a person does
     * @throws ProblemException naming each field that is wrong
     */
    CollectionPlan plan(NewCollection request, UUID schedule) {
        LocalDate to = request.to() == null ? LocalDate.now(clock) : request.to();
        if (request.from().isAfter(to)) {
            throw ProblemException.unprocessable("/to", "The period ends before it begins.");
        }
        if (request.overlapDays() != null && !request.continues()) {
            throw ProblemException.unprocessable("/overlap_days", "Only an incremental collection has an overlap.");
        }
        Map<String, SiteProfile> profiles = profiles(request.sources());
        List<String> routes = routes(request.routes(), profiles);
        List<Partner> partners = partners(request.partners());
        List<String> codes = partners.stream().map(Partner::iso3).toList();
        String definition = Digests.sha256(String.join("\n", sorted(profiles.keySet()), sorted(codes),
                routes == null ? "" : sorted(routes), request.from().toString()));
        LocalDate from = request.continues() ? continued(request, definition) : request.from();
        List<CollectionStore.NewTask> tasks = new ArrayList<>();
        Period period = new Period(from, to);
        profiles.values().forEach(p -> tasks.addAll(tasks(p, routes, partners, period)));
        return new CollectionPlan(List.copyOf(profiles.keySet()), codes, from, to, routes, request.budget(),
                request.continues(), schedule, definition, tasks);
    }

    /** The last whole run may have ended before the day did, and sites date items back: some days are looked at again. */
    private LocalDate continued(NewCollection request, String definition) {
        return store.coveredTo(definition).map(d -> d.minusDays(request.overlap()))
                .filter(d -> d.isAfter(request.from())).orElse(request.from());
    }

    private static String sorted(java.util.Collection<String> values) {
        return String.join("|", values.stream().sorted().toList());
    }

    private Map<String, SiteProfile> profiles(List<String> ids) {
        Map<String, SiteProfile> profiles = new LinkedHashMap<>();
        List<ProblemError> unknown = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            SourceView source = id == null ? null : sources.find(id).orElse(null);
            if (source == null) {
                unknown.add(ProblemError.pointer("/sources/" + i, "'" + id + "' is not registered"));
            } else {
                profiles.put(id, source.profile());
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(CollectorProblem.UNKNOWN_SOURCE, unknown.get(0).detail(), unknown);
        }
        return profiles;
    }

    private static List<String> routes(List<String> asked, Map<String, SiteProfile> profiles) {
        List<ProblemError> errors = new ArrayList<>();
        for (int i = 0; asked != null && i < asked.size(); i++) {
            if (asked.get(i) == null || !NAMES.contains(asked.get(i))) {
                errors.add(ProblemError.pointer("/routes/" + i, "is none of " + String.join(", ", NAMES)));
            }
        }
        if (errors.isEmpty()) {
            profiles.values().stream().filter(p -> walked(p, asked).isEmpty()).forEach(p -> errors.add(
                    ProblemError.pointer("/routes", "the profile of '" + p.id() + "' describes none of them")));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CollectorProblem.UNKNOWN_ROUTE, errors.get(0).detail(), errors);
        }
        return asked == null || asked.isEmpty() ? null : asked.stream().distinct().toList();
    }

    private static List<String> walked(SiteProfile profile, List<String> asked) {
        return profile.walkable().stream().filter(Route::asksSite).map(Route::slug)
                .filter(r -> asked == null || asked.isEmpty() || asked.contains(r)).toList();
    }

    private static List<CollectionStore.NewTask> tasks(SiteProfile profile, List<String> routes, List<Partner> partners,
            Period period) {
        List<CollectionStore.NewTask> tasks = new ArrayList<>();
        for (String route : walked(profile, routes)) {
            if (!route.equals("search") || !profile.search().query().contains("{name}")) {
                tasks.add(new CollectionStore.NewTask(profile.id(), route, null, null));
                continue;
            }
            for (Partner partner : partners) {
                partner.officialNames(period.from(), period.to())
                        .forEach(n -> tasks.add(new CollectionStore.NewTask(profile.id(), route, partner.iso3(), n)));
            }
        }
        return tasks;
    }

    private List<Partner> partners(List<String> codes) {
        if (codes.contains("all")) {
            return List.copyOf(register.all());
        }
        List<ProblemError> unknown = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i) == null || register.find(codes.get(i)).isEmpty()) {
                unknown.add(ProblemError.pointer("/partners/" + i, "'" + codes.get(i) + "' is not a partner of the register"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(CollectorProblem.UNKNOWN_PARTNER, unknown.get(0).detail(), unknown);
        }
        return codes.stream().distinct().map(c -> register.find(c).orElseThrow()).toList();
    }
}
