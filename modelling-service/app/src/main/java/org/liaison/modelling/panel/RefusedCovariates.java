package org.liaison.modelling.panel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Passes on why the indicators service refused, its query parameters turned into fields of the panel's definition. */
@Singleton
class RefusedCovariates {

    private final ObjectMapper mapper;

    RefusedCovariates(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ProblemException problem(int status, byte[] body) {
        try {
            JsonNode problem = mapper.readTree(body);
            if (status >= 400 && status < 500 && problem != null && problem.hasNonNull("detail")) {
                return new ProblemException(ModellingProblem.COVARIATES_REFUSED, problem.get("detail").asText(),
                        errors(problem));
            }
        } catch (IOException e) {
            // no problem document: answered below like any other failure
        }
        return new ProblemException(ModellingProblem.COVARIATES_UNAVAILABLE,
                "The indicators service answered with status " + status + ".");
    }

    private static List<ProblemError> errors(JsonNode problem) {
        List<ProblemError> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            String place = error.hasNonNull("parameter") ? "/" + error.get("parameter").asText()
                    : error.path("pointer").asText("/variables");
            errors.add(ProblemError.pointer(place, error.path("detail").asText(problem.get("detail").asText())));
        }
        return errors;
    }
}
