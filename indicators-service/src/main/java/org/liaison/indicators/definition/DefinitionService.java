package org.liaison.indicators.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.indicator.Definition;
import org.liaison.indicators.indicator.Expression;
import org.liaison.indicators.indicator.ExpressionParser;
import org.liaison.indicators.indicator.Inputs;
import org.liaison.indicators.indicator.MissingRule;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.membership.MembershipService;
import org.liaison.indicators.observation.SeriesRepository;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Takes definitions of indicators in, and checks them against the vintages that are there. */
@Singleton
class DefinitionService {

    private static final Logger LOG = Logger.getLogger(DefinitionService.class);

    private final DefinitionRepository repository;
    private final DefinitionCatalog catalog;
    private final SeriesRepository series;
    private final MembershipService memberships;

    DefinitionService(DefinitionRepository repository, DefinitionCatalog catalog, SeriesRepository series,
            MembershipService memberships) {
        this.repository = repository;
        this.catalog = catalog;
        this.series = series;
        this.memberships = memberships;
    }

    /** A definition, and whether this request made it. */
    record Stored(IndicatorView indicator, boolean isNew) {
    }

    Stored define(NewIndicator asked) {
        if (catalog.isShipped(asked.name())) {
            throw refused("/name", "'" + asked.name() + "' comes with the service and is never changed; take another name.");
        }
        if (asked.name().equals("functions")) {
            throw refused("/name", "'functions' is an address of its own; take another name.");
        }
        Expression expression = ExpressionParser.parse(asked.expression());
        if (repository.find(asked.name(), null).isEmpty() && series.isKnown(asked.name())) {
            throw refused("/name", "'" + asked.name() + "' is the code of a publisher's indicator; take another name.");
        }
        MissingRule missing = asked.missing() == null ? MissingRule.PROPAGATE
                : MissingRule.of(asked.missing()).orElseThrow(() -> refused("/missing",
                        "Expected propagate, zero or skip, got '" + asked.missing() + "'."));
        Definition definition = new Definition(asked.name(), 0, blank(asked.title()) ? asked.name() : asked.title().strip(),
                blank(asked.description()) ? null : asked.description().strip(), expression,
                blank(asked.unit()) ? null : asked.unit().strip(), missing, pinned(asked.name(), expression), false);
        check(definition);
        boolean isNew = repository.store(definition, digest(definition));
        IndicatorView view = view(definition.name(), null);
        LOG.infof("indicator defined name=%s version=%d new=%b", view.name(), view.version(), isNew);
        return new Stored(view, isNew);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** The versions of today of the definitions that a formula names: it keeps its meaning when they change. */
    private Map<String, Integer> pinned(String name, Expression expression) {
        Map<String, Integer> pinned = new TreeMap<>();
        for (String input : Inputs.names(expression)) {
            if (input.equals(name)) {
                throw refused("/expression", "'" + name + "' is defined by itself.");
            }
            catalog.find(input, null).ifPresent(one -> pinned.put(input, one.version()));
        }
        return pinned;
    }

    /** Refuses what could never be computed: mixed units, texts in wrong places, unknown organisations. */
    private void check(Definition definition) {
        Plan.Sources sources = new Plan.Sources(catalog, series.choice(List.of()), memberships.choice(List.of()), code -> true);
        try {
            Plan.check(definition, sources);
        } catch (ProblemException e) {
            throw e.type() == IndicatorsProblem.MIXED_UNITS || e.type() == IndicatorsProblem.UNKNOWN_ORGANISATION
                    ? new ProblemException(e.type(), e.getMessage(), ProblemError.pointer("/expression", e.getMessage()))
                    : e;
        }
    }

    private static String digest(Definition definition) {
        return Digests.sha256(String.join("\n", definition.name(), definition.title(), String.valueOf(definition.description()),
                definition.formula(), String.valueOf(definition.unit()), definition.missing().key(),
                DefinitionRepository.json(definition.pinned())));
    }

    List<IndicatorView> all() {
        return catalog.all().stream().map(one -> view(one.name(), one.version())).toList();
    }

    /** @param version null for the newest */
    IndicatorView view(String name, Integer version) {
        Optional<StoredDefinition> stored = repository.find(name, version);
        Definition definition = catalog.find(name, version).orElseThrow(
                () -> ProblemException.notFound("indicator", name + (version == null ? "" : " of version " + version)));
        TreeSet<String> codes = new TreeSet<>(Inputs.codes(definition, catalog));
        List<String> unavailable = new ArrayList<>(codes.stream().filter(code -> !series.isKnown(code)).toList());
        Map<String, Integer> used = new TreeMap<>(definition.pinned());
        return new IndicatorView(definition.name(), definition.version(), definition.title(), definition.description(),
                definition.formula(), definition.unit(), definition.missing().key(), definition.shipped(),
                definition.shipped() ? digest(definition) : stored.map(StoredDefinition::sha256).orElse(null),
                List.copyOf(codes), used, unavailable,
                definition.shipped() ? List.of(definition.version()) : repository.versions(name),
                definition.shipped() ? null : stored.map(StoredDefinition::createdAt).orElse(null));
    }

    private static ProblemException refused(String pointer, String detail) {
        return ProblemException.unprocessable(pointer, detail);
    }
}
