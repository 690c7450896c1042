package org.liaison.modelling.crossvalidation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.kit.http.Digests;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.FitView;
import org.liaison.modelling.fit.Fitted;
import org.liaison.modelling.fit.NamedFit;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.MemoryNeed;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.crossvalidation.CrossValidation;
import org.liaison.stats.crossvalidation.CrossValidationResult;
import org.liaison.stats.crossvalidation.CrossValidationSpec;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares fits by cross-validation over units; a comparison is kept and has one answer. */
@ApplicationScoped
class CrossValidationService {

    private static final String LEAVE_ONE_OUT = "leave_one_out";
    private static final int ID_DIGITS = 20;
    private static final int USUAL_FOLDS = 10;

    private static final List<Column> FOLDS = List.of(Column.integer("fold", "part of the units, from 1"),
            Column.text("fit", "id of the fit"), Column.integer("units", "units held out"),
            Column.integer("rows", "rows held out"),
            Column.decimal("log_score", "log density of their outcomes; empty where there is none"));
    private static final List<Column> UNITS = List.of(Column.text("unit", "unit held out"),
            Column.integer("fold", "part of the units it is in, from 1"), Column.integer("rows", "rows of the unit"),
            Column.text("fit", "id of the fit"),
            Column.decimal("log_score", "log density of all its outcomes; empty where there is none"));

    private final FitService fits;
    private final CrossValidationRepository repository;
    private final Jobs jobs;
    private final String path;
    private final String version;

    CrossValidationService(FitService fits, CrossValidationRepository repository, Jobs jobs,
            @ConfigProperty(name = "quarkus.rest.path") String path,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.fits = fits;
        this.repository = repository;
        this.jobs = jobs;
        this.path = path;
        this.version = version;
    }

    /**
     * The same request with its defaults, checked without estimating anything.
     *
     * @throws ProblemException naming the field at fault
     */
    CrossValidationRequest read(CrossValidationRequest asked) {
        List<FitView> views = asked.fits().stream().map(fits::succeeded).toList();
        if (new HashSet<>(asked.fits()).size() < asked.fits().size()) {
            throw ProblemException.unprocessable("/fits", "A fit is named twice.");
        }
        for (int i = 1; i < views.size(); i++) {
            if (!views.get(i).dataSha256().equals(views.get(0).dataSha256())) {
                throw ProblemException.unprocessable("/fits/" + i, "The fits are of different data.");
            }
        }
        CrossValidationRequest request = new CrossValidationRequest(asked.fits(), unit(asked), asked.folds(),
                asked.seed() == null ? 1 : asked.seed());
        try {
            spec(request);
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
        return request;
    }

    private String unit(CrossValidationRequest asked) {
        if (asked.unit() != null && !asked.unit().isBlank()) {
            return asked.unit().strip();
        }
        List<FitSpec> specs = asked.fits().stream().map(fits::spec).toList();
        Optional<String> unit = specs.stream().map(FitSpec::unit).filter(Objects::nonNull).findFirst();
        return unit.or(() -> specs.stream().flatMap(spec -> spec.formula().fixedEffects().stream()).findFirst())
                .orElseThrow(
                        () -> ProblemException.unprocessable("/unit", "The fits have no unit; name the column whose levels are"
                                + " held out."));
    }

    private static CrossValidationSpec spec(CrossValidationRequest request) {
        JsonNode folds = request.folds();
        boolean none = folds == null || folds.isNull();
        boolean each = !none && folds.isTextual() && LEAVE_ONE_OUT.equals(folds.textValue());
        if (!none && !each && !folds.isInt()) {
            throw SpecificationException.field("folds", "Folds are a whole number or '" + LEAVE_ONE_OUT + "'.");
        }
        return new CrossValidationSpec(request.unit(), none || each ? null : (Integer) folds.intValue(), each, request.seed());
    }

    /** Whether it is better done as a job. */
    boolean isLarge(CrossValidationRequest request) {
        CrossValidationSpec spec = spec(request);
        int times = spec.oneByOne()
                ? request.fits().stream().mapToInt(id -> fits.units(id).orElse(USUAL_FOLDS)).max().orElse(USUAL_FOLDS)
                : spec.folds() == null ? USUAL_FOLDS : spec.folds();
        return fits.isLarge(request.fits(), times);
    }

    Job submit(CrossValidationRequest request) {
        return jobs.submit(CrossValidationJob.TYPE, request);
    }

    /** The answer, found or computed. */
    CrossValidationView compare(CrossValidationRequest request, FitMonitor monitor) {
        return repository.find(id(request)).orElseGet(() -> compute(request, monitor));
    }

    private CrossValidationView compute(CrossValidationRequest request, FitMonitor monitor) {
        try {
            CrossValidationSpec spec = spec(request);
            List<Fitted> fitted = request.fits().stream().map(fits::fitted).toList();
            Frame data = fits.frame(request.fits(), Set.of(spec.unit()), "unit");
            // The rows that all use, and those of one estimation.
            long copies = 2L * data.rows() * data.names().size() * Double.BYTES;
            long need = fitted.stream().mapToLong(fit -> MemoryNeed.of(fit.result().spec(), data)).max().orElseThrow();
            CrossValidationResult result = fits.holding(copies + need, monitor, () -> CrossValidation.of(data,
                    fitted.stream().map(Fitted::result).toList(), fitted.stream().map(CrossValidationService::rows).toList(),
                    spec,
                    monitor));
            List<NamedFit> named = request.fits().stream().map(fits::named).toList();
            CrossValidationView view = CrossValidationView.of(id(request), spec.unit(), spec.oneByOne(), spec.seed(), named,
                    result);
            repository.insert(view, units(result, named));
            return view;
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
    }

    private static int[] rows(Fitted fit) {
        return IntStream.of(fit.result().observations().row()).map(fit::dataRow).toArray();
    }

    private static List<UnitScoreView> units(CrossValidationResult result, List<NamedFit> fits) {
        return result.unitScores().stream().flatMap(unit -> IntStream.range(0, fits.size()).mapToObj(model -> {
            double score = unit.logScore()[model];
            return new UnitScoreView(unit.unit(), unit.fold() + 1, unit.rows(), fits.get(model).id(),
                    Double.isNaN(score) ? null : (Double) score);
        })).toList();
    }

    private String id(CrossValidationRequest request) {
        return "cv-" + Digests.sha256(repository.json(request) + "\n" + version).substring(0, ID_DIGITS);
    }

    String link(String id) {
        return path + "/cross-validations/" + id;
    }

    CrossValidationView get(String id) {
        return repository.find(id).orElseThrow(() -> ProblemException.notFound("cross-validation", id));
    }

    /** By id of the last path segment of a job's result. */
    CrossValidationView at(String address) {
        return get(address.substring(address.lastIndexOf('/') + 1));
    }

    Table folds(String id) {
        return Table.of("fold-scores", FOLDS, get(id).foldScores().stream()
                .map(fold -> new Object[] { (long) fold.fold(), fold.fit(), (long) fold.units(), (long) fold.rows(),
                        fold.logScore() })
                .toList());
    }

    Table units(String id) {
        List<UnitScoreView> units = repository.units(id)
                .orElseThrow(() -> ProblemException.notFound("cross-validation", id));
        return Table.of("unit-scores", UNITS, units.stream()
                .map(unit -> new Object[] { unit.unit(), (long) unit.fold(), (long) unit.rows(), unit.fit(), unit.logScore() })
                .toList());
    }
}
