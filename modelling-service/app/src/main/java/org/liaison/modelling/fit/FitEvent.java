package org.liaison.modelling.fit;

import org.liaison.kit.outbox.OutgoingEvent;

/** What other services learn of a fit. */
record FitEvent(String id, long revision, String status, String family, String effects, String formula, String dataSha256,
        Long nobs, Double logLik, Boolean converged, String link) {

    private static final String TOPIC = "liaison.modelling.fit.v1";
    private static final String COMPLETED = "org.liaison.modelling.fit.completed.v1";
    private static final String FAILED = "org.liaison.modelling.fit.failed.v1";

    static OutgoingEvent of(FitView fit, long revision, String link) {
        Specification model = fit.specification();
        SummaryView summary = fit.summary();
        FitEvent event = new FitEvent(fit.id(), revision, fit.status(), model.family(), model.effects(), model.formula(),
                fit.dataSha256(), summary == null ? null : summary.nobs(), summary == null ? null : summary.logLik(),
                summary == null ? null : summary.converged(), link);
        return new OutgoingEvent(TOPIC, fit.id(), fit.hasSucceeded() ? COMPLETED : FAILED, event);
    }
}
