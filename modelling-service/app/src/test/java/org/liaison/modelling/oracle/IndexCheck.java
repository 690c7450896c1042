package org.liaison.modelling.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pooled and fixed models: estimates under every covariance that the reference names, with what follows from them. */
final class IndexCheck implements OracleCheck {

    private static final double ERRORS = 1e-6;

    /** Covariances there, and the choice here that equals each. */
    private static final Map<String, String> COVARIANCES = new LinkedHashMap<>();

    static {
        COVARIANCES.put("oim", "{'type': 'oim'}");
        COVARIANCES.put("eim_beta_block", "{'type': 'eim'}");
        COVARIANCES.put("hc0_joint", "{'type': 'HC0'}");
        COVARIANCES.put("robust_stata_n_over_n_minus_1", "{'type': 'robust', 'small_sample': 'stata'}");
        COVARIANCES.put("hc1_beta_eim_n_over_n_minus_k", "{'type': 'robust', 'small_sample': 'sandwich'}");
        COVARIANCES.put("cluster_joint_no_factor", "{'type': 'cluster', 'small_sample': 'none', 'cluster': '%s'}");
        COVARIANCES.put("cluster_stata_G_over_G_minus_1", "{'type': 'cluster', 'small_sample': 'stata', 'cluster': '%s'}");
        COVARIANCES.put("cluster_beta_eim_G_over_G_minus_1",
                "{'type': 'cluster', 'small_sample': 'sandwich', 'cluster': '%s'}");
    }

    private final OracleCase oracle;

    IndexCheck(OracleCase oracle) {
        this.oracle = oracle;
    }

    @Override
    public void run(SoftAssertions soft) {
        String dataset = Service.upload(oracle);
        String own = oracle.spec().get("family").asText();
        for (String family : List.of("poisson", "nb2", "logit", "probit")) {
            if (oracle.expected().has(family)) {
                check(soft, dataset, family, family.equals(own));
            }
        }
    }

    private void check(SoftAssertions soft, String dataset, String family, boolean own) {
        JsonNode figures = oracle.expected().get(family);
        boolean boundary = figures.has("boundary");
        JsonNode estimates = boundary ? oracle.expected().get("poisson") : figures;
        for (Map.Entry<String, String> covariance : COVARIANCES.entrySet()) {
            JsonNode errors = estimates.get("se").get(covariance.getKey());
            if (errors != null && !(boundary && covariance.getKey().contains("eim"))) {
                JsonNode fit = Service.fit(request(dataset, family, covariance.getValue()));
                String what = family + " " + covariance.getKey();
                if ("oim".equals(covariance.getKey())) {
                    figures(soft, fit, figures, boundary);
                }
                coefficients(soft, what, fit, estimates, errors);
                if (own && !boundary) {
                    new EffectsCheck(oracle, fit, covariance.getKey()).run(soft);
                }
            }
        }
    }

    private void coefficients(SoftAssertions soft, String what, JsonNode fit, JsonNode estimates, JsonNode errors) {
        JsonNode oim = estimates.at("/se/oim");
        soft.assertThat(fit.get("coefficients")).as(what).isNotEmpty();
        for (JsonNode row : fit.get("coefficients")) {
            String name = Names.there(row.get("term").asText());
            soft.assertThat(estimates.get("coef").has(name)).as(what + " has " + name).isTrue();
            Digits.absolute(soft, what + " " + name, row.get("estimate"), estimates.get("coef").path(name),
                    1e-7 * oim.path(name).doubleValue());
            Digits.relative(soft, what + " error of " + name, row.get("std_error"), errors.path(name), ERRORS);
        }
    }

    private void figures(SoftAssertions soft, JsonNode fit, JsonNode figures, boolean boundary) {
        JsonNode summary = fit.get("summary");
        soft.assertThat(summary.get("converged").booleanValue()).as("converged").isTrue();
        soft.assertThat(summary.get("nobs").longValue()).as("nobs").isEqualTo(oracle.expected().get("n_obs").longValue());
        List<String> codes = fit.get("notes").findValuesAsText("code");
        soft.assertThat(codes.contains("dispersion_at_boundary")).as("boundary").isEqualTo(boundary);
        soft.assertThat(codes.contains("all_zero_unit_dropped")).as("levels dropped")
                .isEqualTo(oracle.expected().path("separated_levels_dropped").size() > 0);
        oracle.expected().path("separated_levels_dropped")
                .forEach(levels -> soft.assertThat(fit.get("notes").findValues("levels").toString())
                        .contains(OracleCase.texts(levels)));
        if (boundary) {
            Digits.absolute(soft, "log_lik", summary.get("log_lik"), figures.get("supremum_loglik"), 1e-6);
            Digits.absolute(soft, "alpha", fit.at("/dispersion/alpha"), figures.get("lr_alpha0_chi2"), 0);
            return;
        }
        Digits.absolute(soft, "log_lik", summary.get("log_lik"), figures.get("loglik"), 1e-9);
        Digits.relative(soft, "aic", summary.get("aic"), figures.get("aic"), 1e-9);
        Digits.relative(soft, "bic", summary.get("bic"), figures.get("bic"), 1e-9);
        Digits.relative(soft, "deviance", summary.get("deviance"), figures.get("deviance"), 1e-7);
        Digits.relative(soft, "pearson", summary.get("pearson_chi2"), figures.get("pearson"), 1e-7);
        if (figures.has("loglik_null")) {
            Digits.absolute(soft, "null", summary.get("log_lik_null"), figures.get("loglik_null"), 1e-9);
        }
        if (figures.has("df_resid")) {
            soft.assertThat(fit.at("/goodness_of_fit/0/df").longValue()).isEqualTo(figures.get("df_resid").longValue());
            Digits.relative(soft, "deviance p", fit.at("/goodness_of_fit/0/p_value"), figures.get("deviance_p"), 1e-6);
            Digits.relative(soft, "pearson p", fit.at("/goodness_of_fit/1/p_value"), figures.get("pearson_p"), 1e-6);
        }
        if (figures.has("theta")) {
            Digits.relative(soft, "theta", fit.at("/dispersion/theta"), figures.get("theta"), 1e-7);
            Digits.relative(soft, "alpha's error", fit.at("/dispersion/std_error"),
                    figures.at("/se_of_alpha_and_ln_alpha/oim/alpha"), 1e-6);
            Digits.relative(soft, "LR of alpha", fit.at("/dispersion/lr_statistic"), figures.get("lr_alpha0_chi2"), 1e-7);
            Digits.relative(soft, "p of alpha", fit.at("/dispersion/lr_p_value"), figures.get("lr_alpha0_p_chibar01"), 1e-6);
        }
    }

    private ObjectNode request(String dataset, String family, String covariance) {
        JsonNode spec = oracle.spec();
        List<String> terms = OracleCase.texts(spec.get("terms"));
        List<String> factors = OracleCase.texts(spec.get("factors"));
        boolean absorbed = !terms.isEmpty() && !factors.isEmpty() && !dropsTheLastDummy();
        List<String> right = new ArrayList<>(terms);
        factors.stream().filter(factor -> !absorbed).forEach(factor -> right.add("factor(" + factor + ")"));
        String fixed = absorbed ? factors.stream().collect(Collectors.joining(" + ", " | ", "")) : "";
        ObjectNode request = Service.request(dataset,
                spec.get("outcome").asText() + " ~ " + (right.isEmpty() ? "1" : String.join(" + ", right)) + fixed,
                "nb2".equals(family) ? "negbin2" : family);
        if (spec.hasNonNull("exposure")) {
            request.put("exposure", spec.get("exposure").asText());
        }
        if (spec.hasNonNull("weights")) {
            request.put("weights", spec.get("weights").asText());
            request.put("weight_type", spec.path("weight_type").asText("frequency"));
        }
        if (spec.hasNonNull("filter")) {
            request.put("subset", subset(spec.get("filter")));
        }
        if (spec.hasNonNull("cluster")) {
            request.put("unit", spec.get("cluster").asText());
        }
        try {
            request.set("vcov", OracleCase.JSON
                    .readTree(covariance.replace('\'', '"').replace("%s", spec.path("cluster").asText())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return request;
    }

    /**
     * Whether the reference keeps a term and drops the last dummy for it, as we do where dummies are written after the term.
     * Where it drops another one, the slopes are compared with the dummies absorbed.
     */
    private boolean dropsTheLastDummy() {
        List<String> names = OracleCase.texts(oracle.expected().get("names"));
        return oracle.spec().has("drop_columns") && OracleCase.texts(oracle.spec().get("drop_columns")).stream()
                .allMatch(dropped -> names.stream().noneMatch(name -> name.startsWith(dropped.replaceFirst("=.*", "="))
                        && name.compareTo(dropped) > 0));
    }

    private static String subset(JsonNode filter) {
        String column = filter.get("var").asText();
        JsonNode value = filter.get("value");
        return "not in".equals(filter.get("op").asText()) ? "!(" + column + " in " + value + ")"
                : column + " " + filter.get("op").asText() + " " + value;
    }
}
