package org.liaison.stats.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ejml.data.DMatrixRMaj;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.summary.Inference;

/**
 * Hausman's (1978) test: an estimator that is consistent either way against one that is efficient under the null and wrong
 * otherwise, d' (V_consistent - V_efficient)^- d. In theory the difference of the covariances is positive definite. In a sample
 * it need not be, and the statistic then means nothing, whatever its sign; so the verdict rests on the eigenvalues. They are
 * taken
 * after scaling by the consistent standard errors, which makes them free of units: 1 means that the efficient variance is nil.
 */
public final class HausmanTest {

    /** Variances that differ by less than this share cannot be told apart: both carry the rounding of an optimiser. */
    private static final double ZERO = 1e-8;
    private static final String INTERCEPT = "(intercept)";

    private HausmanTest() {
    }

    /**
     * Tests the common slopes.
     *
     * @param terms to compare, a factor standing for its common levels; null or empty: every term that both have. The intercept
     *        is
     *        never compared.
     * @throws SpecificationException for a term that one of the two lacks or has no error for, or without common terms
     */
    public static HausmanResult of(Estimates consistent, Estimates efficient, List<String> terms) {
        List<String> compared = common(consistent, efficient, terms);
        int q = compared.size();
        double[] scale = compared.stream().mapToDouble(term -> error(consistent, "consistent", term)).toArray();
        compared.forEach(term -> error(efficient, "efficient", term));
        double[] difference = new double[q];
        DMatrixRMaj covariance = new DMatrixRMaj(q, q);
        for (int a = 0; a < q; a++) {
            String row = compared.get(a);
            difference[a] = (consistent.value(row) - efficient.value(row)) / scale[a];
            for (int b = 0; b < q; b++) {
                String column = compared.get(b);
                double gap = consistent.covariance(row, column) - efficient.covariance(row, column)
                        + consistent.covariance(column, row) - efficient.covariance(column, row);
                covariance.set(a, b, gap / 2 / scale[a] / scale[b]);
            }
        }
        return verdict(QuadraticForm.of(covariance, difference, ZERO, true), q);
    }

    /** The terms that {@link #of} compares. */
    public static List<String> common(Estimates consistent, Estimates efficient, List<String> terms) {
        if (terms == null || terms.isEmpty()) {
            List<String> both = consistent.terms().stream()
                    .filter(term -> !term.equalsIgnoreCase(INTERCEPT) && efficient.terms().contains(term)).toList();
            if (both.isEmpty()) {
                throw SpecificationException.field("terms", "The two sets of estimates have no slope in common.");
            }
            return both;
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String term : terms) {
            if (term.equalsIgnoreCase(INTERCEPT)) {
                throw SpecificationException.term(term, "The intercept is not compared.");
            }
            Set<String> levels = new LinkedHashSet<>(levels(consistent, term));
            levels.retainAll(levels(efficient, term));
            if (levels.isEmpty()) {
                require(consistent, "consistent", term);
                require(efficient, "efficient", term);
                levels.add(term);
            }
            chosen.addAll(levels);
        }
        return new ArrayList<>(chosen);
    }

    private static HausmanResult verdict(QuadraticForm form, int terms) {
        boolean negative = form.smallest() < -ZERO;
        boolean valid = !negative && form.rank() > 0;
        String reason = null;
        if (negative) {
            reason = "Not valid: the difference of the covariances is " + (form.statistic() < 0 ? "" : "indefinite, that is ")
                    + "not positive semidefinite (smallest scaled eigenvalue "
                    + String.format(Locale.ROOT, "%.3g", form.smallest())
                    + "), so the statistic has no chi-squared distribution whatever its sign. Use Mundlak's test.";
        } else if (!valid) {
            reason = "Not valid: the covariances of the two estimators do not differ.";
        } else if (form.rank() < terms) {
            reason = "Valid on its rank: the difference of the covariances is positive semidefinite with rank " + form.rank()
                    + " of " + terms + ", so a generalised inverse is used and df is the rank."
                    + (form.outside() > ZERO ? " Part of the difference of the estimates lies where the covariances do not"
                            + " differ and is not tested." : "");
        }
        Double p = valid ? Inference.chiSquared(form.statistic(), form.rank()) : null;
        return new HausmanResult(form.statistic(), form.rank(), p, valid, reason, form.smallest());
    }

    /** The columns that a factor stands for; empty for anything else. */
    private static List<String> levels(Estimates estimates, String term) {
        boolean factor = term.startsWith("factor(") && term.endsWith(")");
        return estimates.terms().stream().filter(name -> factor && name.startsWith(term) && !name.contains(":")).toList();
    }

    private static void require(Estimates estimates, String which, String term) {
        if (!estimates.terms().contains(term)) {
            throw SpecificationException.term(term, "The " + which + " estimates have no term '" + term + "'. Terms are: "
                    + String.join(", ", estimates.terms()) + ".");
        }
    }

    private static double error(Estimates estimates, String which, String term) {
        double variance = estimates.covariance(term, term);
        if (!(variance > 0)) {
            throw SpecificationException.term(term, "The " + which + " estimates give no standard error for '" + term + "'.");
        }
        return Math.sqrt(variance);
    }
}
