package org.liaison.modelling.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.data.Content;
import org.liaison.modelling.data.ContentStore;
import org.liaison.modelling.data.Values;
import org.liaison.modelling.problem.ModellingProblem;

/**
 * Finds out whether a panel built again would have other rows. Interactions are counted again each time; covariates are fetched
 * again only where vintages were announced since the last comparison and the definition does not fix them.
 */
@Singleton
class Staleness {

    private final PanelAssembler assembler;
    private final CovariateSource source;
    private final VintageRepository vintages;
    private final PanelRepository panels;
    private final ContentStore contents;

    Staleness(PanelAssembler assembler, CovariateSource source, VintageRepository vintages, PanelRepository panels,
            ContentStore contents) {
        this.assembler = assembler;
        this.source = source;
        this.vintages = vintages;
        this.panels = panels;
        this.contents = contents;
    }

    /** @return null while the indicators service does not answer */
    Boolean of(Panel panel) {
        Covariates stored = stored(panel);
        byte[] again = assembler.assemble(panel.definition(), stored).csv();
        if (panel.covariatesStale() || !Digests.hex(Digests.sha256().digest(again)).equals(panel.sha256())) {
            return true;
        }
        boolean fixed = panel.definition().variables().isEmpty() || !panel.definition().vintages().isEmpty();
        if (fixed || vintages.latest() <= panel.vintagesSeen()) {
            return false;
        }
        try {
            return changed(panel, stored).isPresent();
        } catch (ProblemException e) {
            return e.type() == ModellingProblem.COVARIATES_UNAVAILABLE ? null : Boolean.TRUE;
        }
    }

    /**
     * Fetches the covariates of the newest releases and remembers whether they are others.
     *
     * @return those, where they are others than the panel's
     * @throws ProblemException where the indicators service does not answer or refuses
     */
    Optional<NewestCovariates> changed(Panel panel) {
        return changed(panel, stored(panel));
    }

    private Optional<NewestCovariates> changed(Panel panel, Covariates stored) {
        NewestCovariates newest = NewestCovariates.of(panel.definition(), source, vintages);
        boolean changed = !newest.covariates().equals(stored);
        panels.compared(panel.id(), newest.vintagesSeen(), changed);
        return changed ? Optional.of(newest) : Optional.empty();
    }

    private Covariates stored(Panel panel) {
        Content content = contents.get(panel.sha256());
        Values partners = contents.column(content, content.position("iso3"));
        Values years = contents.column(content, content.position("year"));
        List<Values> covariates = panel.definition().variables().stream()
                .map(variable -> contents.column(content, content.position(variable))).toList();
        Map<PartnerYear, List<Double>> rows = new LinkedHashMap<>();
        for (int row = 0; row < content.rows(); row++) {
            List<Double> values = new ArrayList<>();
            for (Values covariate : covariates) {
                values.add(covariate.isMissing(row) ? null : (Double) covariate.numbers()[row]);
            }
            rows.put(new PartnerYear(partners.texts()[row], (int) years.numbers()[row]), values);
        }
        return new Covariates(panel.definition().variables(), rows);
    }
}
