package org.liaison.modelling.panel;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Table;
import org.liaison.modelling.data.Content;
import org.liaison.modelling.data.ContentStore;
import org.liaison.modelling.data.Uploads;

/** Estimation panels: interactions counted by partner and year, joined to covariates. */
@ApplicationScoped
public class PanelService {

    private static final Logger LOG = Logger.getLogger(PanelService.class);
    private static final int ID_DIGITS = 20;
    private static final Set<String> OWN_COLUMNS = Set.of("iso3", "year", "frequency", "intensity", "partner");

    private final PanelRepository panels;
    private final CovariateSource covariates;
    private final PanelAssembler assembler;
    private final VintageRepository vintages;
    private final Staleness staleness;
    private final Uploads uploads;
    private final ContentStore contents;

    PanelService(PanelRepository panels, CovariateSource covariates, PanelAssembler assembler, VintageRepository vintages,
            Staleness staleness, Uploads uploads, ContentStore contents) {
        this.panels = panels;
        this.covariates = covariates;
        this.assembler = assembler;
        this.vintages = vintages;
        this.staleness = staleness;
        this.uploads = uploads;
        this.contents = contents;
    }

    /** Builds a panel from what is known now. The same definition over the same data gives the same panel. */
    PanelView build(NewPanel request) {
        PanelDefinition definition = PanelDefinition.of(request);
        definition.variables().stream().filter(OWN_COLUMNS::contains).findFirst().ifPresent(name -> {
            throw ProblemException.unprocessable("/variables", "'" + name + "' is a column of every panel, not a covariate.");
        });
        return get(build(request.name(), definition, NewestCovariates.of(definition, covariates, vintages)));
    }

    /** Builds a panel anew under its name and definition; where that gives other rows, the new one takes its place. */
    void rebuild(Panel panel, NewestCovariates newest) {
        String id = build(panel.name(), panel.definition(), newest);
        if (!id.equals(panel.id())) {
            panels.supersede(panel.id(), id);
            LOG.infof("panel=%s superseded_by=%s", panel.id(), id);
        }
    }

    private String build(String name, PanelDefinition definition, NewestCovariates newest) {
        PanelAssembler.Assembled panel = assembler.assemble(definition, newest.covariates());
        Content content = uploads.store(new ByteArrayInputStream(panel.csv()), false).content();
        String id = "pn-" + Digests.sha256(name + "\n" + panels.json(definition) + "\n" + content.sha256())
                .substring(0, ID_DIGITS);
        panels.insert(id, name, definition, content.sha256(), panel.interactions(), newest.vintagesSeen());
        LOG.infof("panel=%s rows=%d interactions=%d built", id, content.rows(), panel.interactions());
        return id;
    }

    PanelView get(String id) {
        Panel panel = find(id);
        Content content = contents.get(panel.sha256());
        return new PanelView(id, panel.name(), content.rows(), content.columns(), panel.sha256(), panel.definition(),
                panel.interactions(), staleness.of(panel), panel.supersededBy(), panel.createdAt());
    }

    Table list() {
        return panels.list();
    }

    /** The rows of a panel; the table's name is the panel's id. */
    Table rows(String id) {
        return contents.table(id, content(id).orElseThrow(() -> ProblemException.notFound("panel", id)));
    }

    /** Changes whenever the rows of that address would; they never do. */
    String version(String id) {
        return find(id).sha256();
    }

    /** What a panel holds, if there is one of that id. */
    public Optional<Content> content(String id) {
        return panels.find(id).map(panel -> contents.get(panel.sha256()));
    }

    private Panel find(String id) {
        return panels.find(id).orElseThrow(() -> ProblemException.notFound("panel", id));
    }
}
