package org.liaison.modelling.oracle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Random-intercept, within-between, beta-effect and conditional models. */
final class PanelCheck implements OracleCheck {

    private final OracleCase oracle;

    PanelCheck(OracleCase oracle) {
        this.oracle = oracle;
    }

    @Override
    public void run(SoftAssertions soft) {
        String dataset = Service.upload(oracle);
        oracle.expected().get("models").fields().forEachRemaining(model -> {
            JsonNode reference = model.getValue();
            switch (model.getKey()) {
                case "poisson", "nb2" -> gaussian(soft, dataset, model.getKey(), reference);
                case "hhg_re" -> plain(soft, dataset, "negbin2", "random_beta", reference);
                case "hhg_fe_with_constant" -> plain(soft, dataset, "negbin1", "conditional", reference);
                case "poisson_fe" -> plain(soft, dataset, "poisson", "conditional", reference);
                default -> soft.assertThat(model.getKey()).as("a mistake shown, not a model").isEqualTo("hhg_fe");
            }
        });
    }

    private void gaussian(SoftAssertions soft, String dataset, String family, JsonNode reference) {
        ObjectNode request = request(dataset, "nb2".equals(family) ? "negbin2" : family,
                oracle.spec().get("columns").toString().contains("__within") ? "within_between" : "random");

        JsonNode fit = Service.fit(request);

        figures(soft, family, fit, reference, 1e-8);
        coefficients(soft, family, fit, reference.get("coef"), reference.get("se_oim"), reference.get("se_oim"), 1e-6);
        Digits.relative(soft, family + " variance", fit.at("/random_effects/0/variance"), reference.get("var_u"), 1e-6);
        if (reference.has("theta")) {
            Digits.relative(soft, family + " theta", fit.at("/dispersion/theta"), reference.get("theta"), 1e-6);
        }
        request.putObject("vcov").put("type", "cluster").put("small_sample", "none");
        coefficients(soft, family + " cluster", Service.fit(request), reference.get("coef"), reference.get("se_oim"),
                reference.get("se_cluster_no_factor"), 1e-6);
        request.remove("vcov");
        reference.path("loglik_by_nodes_at_the_optimum").fields().forEachRemaining(nodes -> soft
                .assertThat(Service.fit(nodes(request, nodes.getKey())).at("/summary/log_lik").doubleValue())
                .as(family + " with " + nodes.getKey() + " nodes, at its own optimum")
                .isGreaterThanOrEqualTo(nodes.getValue().doubleValue() - 1e-6));
        laplace(soft, family, request, reference.path("laplace"));
    }

    private static ObjectNode nodes(ObjectNode request, String nodes) {
        ObjectNode copy = request.deepCopy();
        copy.putObject("integration").put("method", "agq").put("nodes", Integer.parseInt(nodes));
        return copy;
    }

    private static void laplace(SoftAssertions soft, String family, ObjectNode request, JsonNode reference) {
        if (reference.isMissingNode()) {
            return;
        }
        request.putObject("integration").put("method", "laplace");
        JsonNode fit = Service.fit(request);
        Digits.absolute(soft, family + " laplace", fit.at("/summary/log_lik"), reference.get("loglik"), 1e-6);
        Digits.relative(soft, family + " laplace variance", fit.at("/random_effects/0/variance"),
                OracleCase.JSON.getNodeFactory().numberNode(Math.pow(reference.get("sigma_u").doubleValue(), 2)), 2e-4);
        if (reference.has("theta")) {
            Digits.relative(soft, family + " laplace theta", fit.at("/dispersion/theta"), reference.get("theta"), 1e-4);
        }
    }

    private void plain(SoftAssertions soft, String dataset, String family, String effects, JsonNode reference) {
        JsonNode fit = Service.fit(request(dataset, family, effects));
        figures(soft, effects, fit, reference, 1e-8);
        coefficients(soft, effects, fit, reference.get("coef"), reference.get("se_oim"), reference.get("se_oim"), 1e-7);
        if (reference.has("r")) {
            Digits.relative(soft, "r", fit.at("/random_effects/0/r"), reference.get("r"), 1e-7);
            Digits.relative(soft, "s", fit.at("/random_effects/0/s"), reference.get("s"), 1e-7);
        }
    }

    private static void figures(SoftAssertions soft, String what, JsonNode fit, JsonNode reference, double tolerance) {
        soft.assertThat(fit.at("/summary/converged").asBoolean()).as(what + " converged").isTrue();
        soft.assertThat(fit.at("/summary/nobs").longValue()).as(what + " nobs").isEqualTo(reference.get("n").longValue());
        soft.assertThat(fit.at("/summary/n_units").longValue()).as(what).isEqualTo(reference.get("groups").longValue());
        Digits.absolute(soft, what + " log_lik", fit.at("/summary/log_lik"), reference.get("loglik"), tolerance);
        if (reference.has("aic")) {
            Digits.relative(soft, what + " aic", fit.at("/summary/aic"), reference.get("aic"), 1e-6);
        }
    }

    private static void coefficients(SoftAssertions soft, String what, JsonNode fit, JsonNode estimates, JsonNode scale,
            JsonNode errors, double tolerance) {
        soft.assertThat(fit.get("coefficients")).as(what).hasSize(estimates.size());
        for (JsonNode row : fit.get("coefficients")) {
            String name = Names.there(row.get("term").asText());
            soft.assertThat(estimates.has(name)).as(what + " has " + name).isTrue();
            Digits.absolute(soft, what + " " + name, row.get("estimate"), estimates.path(name),
                    tolerance * scale.path(name).doubleValue());
            Digits.relative(soft, what + " error of " + name, row.get("std_error"), errors.path(name), tolerance);
        }
    }

    private ObjectNode request(String dataset, String family, String effects) {
        String header = new String(oracle.data(), java.nio.charset.StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        Set<String> variables = new HashSet<>(Arrays.asList(header.replace("\"", "").split(",")));
        return Service
                .request(dataset, oracle.spec().get("outcome").asText() + " ~ "
                        + Names.rightSide(oracle.spec().get("columns"), variables), family)
                .put("effects", effects).put("unit", oracle.spec().get("group").asText());
    }
}
