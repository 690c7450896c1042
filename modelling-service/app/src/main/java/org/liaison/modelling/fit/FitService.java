package org.liaison.modelling.fit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.http.Digests;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Table;
import org.liaison.modelling.problem.ModellingProblem;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;

/** Fits: estimated once, kept for ever. */
@ApplicationScoped
public class FitService {

    /** Hexadecimal digits of 64 bits. */
    private static final int SEED_DIGITS = 16;

    private final Models models;
    private final FitStore store;
    private final FitRepository repository;
    private final FittedModels fitted;
    private final Jobs jobs;
    private final FitConfig config;

    FitService(Models models, FitStore store, FitRepository repository, FittedModels fitted, Jobs jobs, FitConfig config) {
        this.models = models;
        this.store = store;
        this.repository = repository;
        this.fitted = fitted;
        this.jobs = jobs;
        this.config = config;
    }

    /** @throws ProblemException naming what cannot be estimated; nothing is kept of it then */
    Model read(Specification asked) {
        return models.read(asked);
    }

    /** Whether the model is better estimated as a job. */
    boolean isLarge(Model model) {
        return Work.of(model.spec(), model.cells()) > config.inlineCells();
    }

    /** Estimates now, unless the same model of the same data was estimated before. */
    FitView estimate(Model model) {
        Optional<FitView> known = repository.find(model.id()).filter(FitView::hasSucceeded);
        return known.orElseGet(() -> store.succeeded(model, models.estimate(model, (iteration, logLik) -> {
        })));
    }

    Job submit(Model model) {
        return jobs.submit(FitJob.TYPE, model.specification());
    }

    String link(String id) {
        return store.link(id);
    }

    /** A fit, succeeded or failed. */
    public FitView get(String id) {
        return repository.find(id).orElseThrow(() -> ProblemException.notFound("fit", id));
    }

    /** A fit in memory, for what is computed from it. */
    public Fitted fitted(String id) {
        return fitted.get(succeeded(id));
    }

    /**
     * The data that a fit was estimated on, with further columns.
     *
     * @param field of the request that names those columns, for messages
     * @throws SpecificationException for a column that is not there
     */
    public Frame frame(String id, Set<String> columns, String field) {
        return models.frame(models.read(succeeded(id).specification()), columns, field);
    }

    /**
     * All rows of the data of several fits, with the columns that they use and further ones.
     *
     * @param fits of the same data
     * @param field of the request that names the further columns, for messages
     */
    public Frame frame(List<String> fits, Set<String> columns, String field) {
        return models.frame(fits.stream().map(id -> models.read(succeeded(id).specification())).toList(), columns, field);
    }

    /** The specification of a fit as the core takes it. */
    public FitSpec spec(String id) {
        return models.read(succeeded(id).specification()).spec();
    }

    /** What tells a fit from others. */
    public NamedFit named(String id) {
        return NamedFit.of(succeeded(id));
    }

    /** Number of units of a fit, where it has some. */
    public Optional<Integer> units(String id) {
        return Optional.ofNullable(succeeded(id).summary().nUnits());
    }

    /** Whether estimating these fits so many times is better done as a job. */
    public boolean isLarge(List<String> fits, int times) {
        double once = fits.stream().map(id -> models.read(succeeded(id).specification()))
                .mapToDouble(model -> Work.of(model.spec(), model.cells())).sum();
        return once * times > config.inlineCells();
    }

    /** Does something that needs memory, once there is some. */
    public <T> T holding(long bytes, FitMonitor waiting, Supplier<T> work) {
        return models.holding(bytes, waiting, work);
    }

    /** Another model of the same rows of the data as a fit; kept nowhere. */
    public FitResult variant(String id, FitSpec spec) {
        Model model = models.read(succeeded(id).specification());
        return models
                .estimate(new Model(model.id(), model.specification(), spec, model.subset(), model.content(), model.cells()),
                        (iteration, logLik) -> {
                        })
                .result();
    }

    /** Seed of what is drawn at random for a fit, such as quantile residuals. */
    public long seed(String id) {
        return Long.parseUnsignedLong(Digests.sha256(id).substring(0, SEED_DIGITS), 16);
    }

    Table list() {
        return repository.list();
    }

    Table coefficients(String id) {
        return FitTables.coefficients(succeeded(id));
    }

    Table summary(String id) {
        return FitTables.summary(succeeded(id));
    }

    Table vcov(String id) {
        return FitTables.vcov(matrices(id));
    }

    Table fixedEffects(String id) {
        return FitTables.fixedEffects(matrices(id));
    }

    Table observations(String id) {
        FitView fit = succeeded(id);
        return FitTables.observations(fitted.get(fit), models.data(models.read(fit.specification())), fit.specification(),
                seed(id));
    }

    private FitMatrices matrices(String id) {
        return repository.matrices(succeeded(id).id()).orElseThrow();
    }

    /** A fit with results; a failed one is a problem that says why. */
    public FitView succeeded(String id) {
        FitView fit = get(id);
        if (!fit.hasSucceeded()) {
            throw new ProblemException(ModellingProblem.NOT_ESTIMABLE, "The fit " + id + " failed: " + fit.problem().detail());
        }
        return fit;
    }
}
