package org.liaison.coding.secondopinion;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.item.ItemService;
import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Has a model of the user's code items, one by one, and keeps what it says beside the machine's proposal. */
@Singleton
class SecondOpinions implements JobHandler<SecondOpinions.Request> {

    /** An endpoint that fails so often in a row is down; the rest of the items would only wait. */
    private static final int MOST_FAULTS = 5;
    private static final String SETTING = "liaison.coding.second-opinion.";

    private final SecondOpinionConfig config;
    private final Optional<ModelEndpoint> endpoint;
    private final Classifiers classifiers;
    private final ItemService items;
    private final Jobs jobs;
    private final Database database;
    private final ObjectMapper mapper;

    SecondOpinions(SecondOpinionConfig config, @ConfigProperty(name = "liaison.profile") Optional<String> profile,
            Classifiers classifiers, ItemService items, Jobs jobs, Database database, ObjectMapper mapper) {
        this.config = config;
        EgressGuard guard = EgressGuard.of(config.allow().orElse(Set.of()), SETTING + "allow", profile.orElse(""));
        this.endpoint = config.url().map(url -> new ModelEndpoint(url, config.key().orElse(null), config.maxTime(), guard));
        this.classifiers = classifiers;
        this.items = items;
        this.jobs = jobs;
        this.database = database;
        this.mapper = mapper;
    }

    /** @param items of which the model has not yet been asked by this version are coded */
    record Request(String codebook, List<String> items) {
    }

    /**
     * Asks for opinions on accepted items.
     *
     * @throws ProblemException 409 where no endpoint is configured
     */
    @Transactional
    Job ask(String codebook, List<String> wanted) {
        classifiers.codebook(codebook);
        endpoint();
        return jobs.submit(type(), new Request(codebook, wanted));
    }

    private ModelEndpoint endpoint() {
        return endpoint.orElseThrow(() -> new ProblemException(KitProblem.CONFLICT,
                "No model is configured: " + SETTING + "url is not set."));
    }

    @Override
    public String type() {
        return "second-opinion";
    }

    @Override
    public Class<Request> requestType() {
        return Request.class;
    }

    /** An opinion is kept as soon as it is there; after a crash those that are missing are asked for. */
    @Override
    public String run(JobContext context, Request request) {
        Codebook codebook = classifiers.codebook(request.codebook());
        String coder = "model:" + config.model();
        Questionnaire questions = new Questionnaire(config.model(), codebook,
                classifiers.partners(request.codebook()).values());
        Set<String> known = Set.copyOf(database.query("select item_id from second_opinion where codebook = ? and coder = ?"
                + " and codebook_version = ? and fault is null and item_id = any (?)", row -> row.getString(1),
                request.codebook(), coder, codebook.version(), request.items()));
        List<String> open = request.items().stream().filter(item -> !known.contains(item)).distinct().toList();
        int faults = 0;
        for (int i = 0; i < open.size(); i++) {
            context.throwIfCancelled();
            var text = items.text(open.get(i), null);
            String answer = null;
            String fault = null;
            if (text.isPresent()) {
                try {
                    answer = json(questions.rows(endpoint().ask(questions.request(text.get()))));
                    faults = 0;
                } catch (OpinionFault e) {
                    fault = e.getMessage();
                    faults++;
                }
                database.update("insert into second_opinion (item_id, codebook, coder, codebook_version, answer, fault)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?) on conflict (item_id, codebook, coder) do update set"
                        + " codebook_version = excluded.codebook_version, answer = excluded.answer, fault = excluded.fault,"
                        + " asked_at = now()", open.get(i), request.codebook(), coder, codebook.version(), answer, fault);
            }
            if (faults == MOST_FAULTS) {
                throw new ProblemException(KitProblem.CONFLICT, "The model failed " + faults + " times in a row: " + fault);
            }
            context.progress((i + 1.0) / open.size(), i + 1 + " of " + open.size() + " items");
        }
        return "/api/coding/v1/codebooks/" + request.codebook() + "/second-opinions";
    }

    private String json(List<OpinionRow> rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        if (endpoint.isPresent()) {
            endpoint.get().close();
        }
    }
}
