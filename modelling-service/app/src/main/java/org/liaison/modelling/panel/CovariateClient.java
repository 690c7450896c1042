package org.liaison.modelling.panel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

/** Fetches covariates from the link of a vintage, again where the answer fails for a reason that passes. */
@Singleton
class CovariateClient {

    private static final Logger LOG = Logger.getLogger(CovariateClient.class);
    private static final List<Integer> PASSING = List.of(429, 502, 503, 504);

    private final LinkConfig config;
    private final VintageRepository vintages;
    private final RefusedCovariates refused;
    private final HttpClient http;

    CovariateClient(LinkConfig config, VintageRepository vintages, RefusedCovariates refused) {
        this.config = config;
        this.vintages = vintages;
        this.refused = refused;
        // A redirect would lead away from the address that the event vouches for.
        this.http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(config.timeout()).build();
    }

    /**
     * Covariates as the definition asks for.
     *
     * @throws ProblemException naming the partner or variable that the indicators service does not know
     */
    Covariates fetch(PanelDefinition definition) {
        String template = vintages.panelLink().orElseThrow(() -> new ProblemException(ModellingProblem.NO_VINTAGE,
                "No vintage has been announced to this service yet, so covariates cannot be fetched."));
        URI link = new PanelLink(template).resolve(config.baseUrl(), definition);
        for (int attempt = 1;; attempt++) {
            try {
                return attempt(link, definition);
            } catch (IOException e) {
                if (attempt == config.attempts()) {
                    throw new ProblemException(ModellingProblem.COVARIATES_UNAVAILABLE,
                            "The indicators service does not answer: " + e.getMessage());
                }
                LOG.warnf("link=%s attempt=%d put off: %s", link, attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    private Covariates attempt(URI link, PanelDefinition definition) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(link).timeout(config.timeout()).header("Accept",
                "text/csv, application/problem+json;q=0.9");
        config.apiKey().ifPresent(key -> request.header("X-API-Key", key));
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = answer.body()) {
                byte[] body = stream.readNBytes(config.maxBytes() + 1);
                if (body.length > config.maxBytes()) {
                    throw new ProblemException(ModellingProblem.COVARIATES_REFUSED,
                            "The covariates are larger than " + config.maxBytes() + " bytes.");
                }
                if (answer.statusCode() == 200) {
                    return CovariateReader.read(body, definition);
                }
                if (PASSING.contains(answer.statusCode())) {
                    throw new IOException("status " + answer.statusCode());
                }
                throw refused.problem(answer.statusCode(), body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ModellingProblem.COVARIATES_UNAVAILABLE, "The service is stopping.");
        }
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(config.pause().toMillis() << (attempt - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ModellingProblem.COVARIATES_UNAVAILABLE, "The service is stopping.");
        }
    }
}
