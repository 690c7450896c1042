package org.liaison.modelling.influence;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Option;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.resample.Influence;
import org.liaison.stats.resample.InfluenceMethod;
import org.liaison.stats.resample.InfluenceRow;

/** Estimates of a fit without each unit. */
@ApplicationScoped
class InfluenceService {

    private static final List<Column> COLUMNS = List.of(Column.text("level", "level left out"),
            Column.integer("rows", "rows of the level"), Column.text("term", "term of the formula"),
            Column.decimal("estimate", "coefficient without the level"),
            Column.decimal("dfbeta", "coefficient with all rows less the one without the level"),
            Column.decimal("dfbetas", "dfbeta in standard errors of the whole fit"),
            Column.decimal("std_error", "standard error without the level"),
            Column.decimal("std_error_change", "standard error with all rows less the one without the level"),
            Column.text("method", "exact or one_step"));

    private final FitService fits;

    InfluenceService(FitService fits) {
        this.fits = fits;
    }

    Table influence(String id, String by, String method) {
        try {
            FitResult fit = fits.fitted(id).result();
            String column = by == null || by.isBlank() ? unit(fit.spec()) : by;
            InfluenceMethod how = method == null ? null : Option.of(InfluenceMethod.class, "method", method);
            Frame data = fits.frame(id, Set.of(column), "by");
            Grouping groups = Grouping.of(data, column, fit.observations().row());
            List<InfluenceRow> rows = Influence.of(fit, data, groups, how, (iteration, logLik) -> {
            });
            return Table.of("influence", COLUMNS, rows.stream().map(InfluenceService::cells).toList());
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
    }

    private static String unit(FitSpec spec) {
        return spec.units().orElseThrow(() -> SpecificationException.field("by",
                "The fit has no unit; say by which column rows are left out."));
    }

    private static Object[] cells(InfluenceRow row) {
        return new Object[] { row.level(), (long) row.rows(), row.term(), row.estimate(), row.dfbeta(), row.dfbetas(),
                row.stdError(), row.stdErrorChange(), row.method().code() };
    }
}
