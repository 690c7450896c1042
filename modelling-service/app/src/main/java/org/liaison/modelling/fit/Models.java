package org.liaison.modelling.fit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.data.Content;
import org.liaison.modelling.data.ContentStore;
import org.liaison.modelling.dataset.DatasetService;
import org.liaison.modelling.panel.PanelService;
import org.liaison.stats.Estimator;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.MemoryNeed;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovType;

/** Reads specifications against their data, and estimates them. Nothing is stored here. */
@Singleton
class Models {

    private static final int ID_DIGITS = 20;
    private static final int SAVED = 3;

    private final DatasetService datasets;
    private final PanelService panels;
    private final ContentStore contents;
    private final FitRepository repository;
    private final FitConfig config;
    private final MemoryBudget memory;
    private final String version;

    Models(DatasetService datasets, PanelService panels, ContentStore contents, FitRepository repository, FitConfig config,
            MemoryBudget memory,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.datasets = datasets;
        this.panels = panels;
        this.contents = contents;
        this.repository = repository;
        this.config = config;
        this.memory = memory;
        this.version = version;
    }

    /** @throws ProblemException naming the field, term or column at fault */
    Model read(Specification asked) {
        Content content = content(asked.data());
        FitSpec spec = null;
        try {
            spec = SpecificationReader.read(asked);
            FitData data = new FitData(content, contents);
            data.check(spec);
            Specification canonical = SpecificationReader.canonical(asked, spec);
            Subset subset = canonical.subset() == null ? null
                    : Subset.compile(canonical.subset(), data.kinds(), config.longestSubset());
            String id = "ft-" + Digests.sha256(repository.json(canonical) + "\n" + content.sha256() + "\n" + version)
                    .substring(0, ID_DIGITS);
            return new Model(id, canonical, spec, subset, content, data.cells(ColumnUse.of(spec)) * times(spec));
        } catch (SpecificationException e) {
            throw Refusals.problem(e, spec, null);
        }
    }

    /** How often the model is estimated. A replication starts where the estimate is, which saves most of its work. */
    private static long times(FitSpec spec) {
        return spec.vcov().type() == VcovType.BOOTSTRAP ? 1 + spec.vcov().replications() / SAVED : 1;
    }

    /** @throws ProblemException naming the term, column or row at fault */
    Fitted estimate(Model model, FitMonitor monitor) {
        int[] rows = null;
        try {
            long data = model.cells() * Double.BYTES;
            FitData.Selected selected;
            long need;
            try (MemoryBudget.Reservation held = memory.take(data, monitor)) {
                selected = data(model).select(model.spec(), model.subset(), Set.of());
                rows = selected.rows();
                need = MemoryNeed.of(model.spec(), selected.frame());
            }
            try (MemoryBudget.Reservation held = memory.take(data + need, monitor)) {
                return new Fitted(Estimator.fit(selected.frame(), model.spec(), monitor), rows);
            }
        } catch (SpecificationException e) {
            throw Refusals.problem(e, model.spec(), rows);
        }
    }

    /**
     * Does something that needs memory, once there is some.
     *
     * @throws ProblemException where there is never so much, or not now
     */
    <T> T holding(long bytes, FitMonitor waiting, Supplier<T> work) {
        try (MemoryBudget.Reservation held = memory.take(bytes, waiting)) {
            return work.get();
        }
    }

    /**
     * The data that a model is estimated on, with further columns.
     *
     * @param field of the request that names those, for messages
     */
    Frame frame(Model model, Set<String> more, String field) {
        FitData data = data(model);
        refuseUnknown(data, model, more, field);
        return data.select(model.spec(), model.subset(), more).frame();
    }

    /** All rows of the data that models of the same data are estimated on, with further columns. */
    Frame frame(List<Model> models, Set<String> more, String field) {
        Set<String> columns = new LinkedHashSet<>(more);
        models.forEach(model -> ColumnUse.of(model.spec()).forEach(use -> columns.add(use.column())));
        FitData data = data(models.get(0));
        refuseUnknown(data, models.get(0), more, field);
        return data.select(models.get(0).spec(), null, columns).frame();
    }

    private static void refuseUnknown(FitData data, Model model, Set<String> columns, String field) {
        for (String column : columns) {
            if (!data.has(column)) {
                throw SpecificationException.field(field, "There is no column '" + column + "'. Columns are: "
                        + String.join(", ", model.content().names()) + ".");
            }
        }
    }

    FitData data(Model model) {
        return new FitData(model.content(), contents);
    }

    private Content content(DataReference data) {
        if ((data.dataset() == null) == (data.panel() == null)) {
            throw ProblemException.unprocessable("/data", "Data are either {\"dataset\": id} or {\"panel\": id}.");
        }
        Optional<Content> content = data.dataset() == null ? panels.content(data.panel()) : datasets.content(data.dataset());
        return content.orElseThrow(() -> data.dataset() == null
                ? ProblemException.unprocessable("/data/panel", "There is no panel " + data.panel() + ".")
                : ProblemException.unprocessable("/data/dataset", "There is no data set " + data.dataset() + "."));
    }
}
