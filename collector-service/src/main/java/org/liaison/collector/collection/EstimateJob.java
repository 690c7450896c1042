package org.liaison.collector.collection;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.PageFetcher;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SourceService;
import org.liaison.collector.source.UnreadableListException;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;

/** Works out what a collection would cost: from earlier collections, else from the first pages of some of its lists. */
@Singleton
class EstimateJob implements JobHandler<EstimateJob.Request> {

    static final String TYPE = "collection-estimate";
    static final String PATH = "/api/collector/v1/collections/estimates/";

    /** Which estimate. */
    record Request(UUID estimate) {
    }

    private final EstimateStore store;
    private final CollectionPlanner planner;
    private final SourceService sources;
    private final PageFetcher fetcher;
    private final int parallel;

    EstimateJob(EstimateStore store, CollectionPlanner planner, SourceService sources, PageFetcher fetcher,
            @ConfigProperty(name = "liaison.collector.collection.parallel-sources") int parallel) {
        this.store = store;
        this.planner = planner;
        this.sources = sources;
        this.fetcher = fetcher;
        this.parallel = parallel;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Request> requestType() {
        return Request.class;
    }

    @Override
    public String run(JobContext context, Request job) throws InterruptedException {
        NewEstimate request = store.request(job.estimate());
        CollectionPlan plan = planner.plan(request.collection(), null);
        Map<String, List<CollectionStore.NewTask>> bySource = plan.tasks().stream()
                .collect(Collectors.groupingBy(CollectionStore.NewTask::source, LinkedHashMap::new, Collectors.toList()));
        List<EstimateView.Source> costs = new ArrayList<>();
        int[] basis = new int[3];
        for (Map.Entry<String, List<CollectionStore.NewTask>> source : bySource.entrySet()) {
            costs.add(source(context, source.getKey(), source.getValue(), new Period(plan.from(), plan.to()), request.probes(),
                    basis));
            context.progress((double) costs.size() / bySource.size(), costs.size() + " of " + bySource.size() + " sites");
        }
        store.finish(job.estimate(), view(job.estimate(), plan.tasks().size(), costs, basis));
        return PATH + job.estimate();
    }

    private EstimateView.Source source(JobContext context, String id, List<CollectionStore.NewTask> tasks, Period period,
            int probes, int[] basis) throws InterruptedException {
        SiteProfile profile = sources.find(id).orElseThrow().profile();
        RouteLists routes = new RouteLists(profile, LocalDate.now(profile.zone()));
        List<TaskCost> known = new ArrayList<>();
        int asked = 0;
        int unknown = 0;
        for (CollectionStore.NewTask task : tasks) {
            Optional<TaskCost> earlier = store.earlier(task, period);
            basis[0] += earlier.isPresent() ? 1 : 0;
            // a list of everything tells more than any search
            boolean ask = earlier.isEmpty() && (asked < probes || task.name() == null && probes > 0);
            Optional<TaskCost> cost = earlier;
            if (ask) {
                context.throwIfCancelled();
                asked++;
                cost = firstPage(profile, routes, task, period);
                basis[1] += cost.isPresent() ? 1 : 0;
            }
            cost.ifPresent(known::add);
            unknown += cost.isPresent() ? 0 : 1;
        }
        basis[2] += unknown;
        return SourceCost.of(id, known, unknown, store.known(id, period), profile.politeness().delayMs());
    }

    private Optional<TaskCost> firstPage(SiteProfile profile, RouteLists routes, CollectionStore.NewTask planned, Period period)
            throws InterruptedException {
        Task task = new Task(0, new UUID(0, 0), planned.source(), planned.route(), planned.partner(), planned.name(),
                period.from(), period.to(), false);
        List<URI> lists = routes.begin(task);
        try {
            ListAnswer answer = routes.read(task, new ListRequest(0, 0, 0, 0, lists.get(0), true),
                    fetcher.get(lists.get(0), Duration.ofMillis(profile.politeness().delayMs())));
            double lines = answer.claimed() != null ? answer.claimed() : answer.lines();
            double perPage = Math.max(1, answer.lines());
            return Optional.of(new TaskCost(planned.name() == null, lists.size() * Math.max(1, Math.ceil(lines / perPage)),
                    lists.size() * lines));
        } catch (FetchException | UnreadableListException e) {
            return Optional.empty();
        }
    }

    private EstimateView view(UUID id, int tasks, List<EstimateView.Source> costs, int[] basis) {
        EstimateView.Range requests = new EstimateView.Range(0, 0);
        EstimateView.Range sum = new EstimateView.Range(0, 0);
        EstimateView.Range longest = new EstimateView.Range(0, 0);
        for (EstimateView.Source cost : costs) {
            requests = requests.plus(cost.lists()).plus(cost.pages());
            sum = sum.plus(cost.seconds());
            longest = new EstimateView.Range(Math.max(longest.least(), cost.seconds().least()),
                    Math.max(longest.likely(), cost.seconds().likely()));
        }
        EstimateView.Range seconds = new EstimateView.Range(Math.max(longest.least(), sum.least() / parallel),
                Math.max(longest.likely(), sum.likely() / parallel));
        return new EstimateView(id, tasks, requests, seconds, costs,
                new EstimateView.Basis(basis[0], basis[1], basis[2]),
                "Of each task the longest earlier collection, in proportion to the days; else what the first page of its list"
                        + " claims, or its lines where it claims nothing; else the mean of the other tasks of the site. Likely:"
                        + " pages that several tasks list are counted once (0.8 of the searches' sum, at least the list of"
                        + " everything), those that are there already not at all. Repeats after errors are left out.");
    }
}
