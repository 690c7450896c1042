package org.liaison.modelling.audit;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.problem.ProblemException;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.audit.TableAudit;

/** Audits of published tables. */
@ApplicationScoped
class AuditService {

    /** @throws ProblemException naming the number that is none, or the relation that cannot be */
    AuditView audit(AuditRequest request) {
        try {
            return AuditView.of(TableAudit.of(AuditReader.table(request)));
        } catch (SpecificationException e) {
            throw ProblemException.unprocessable("/" + e.field().replace('.', '/'), e.getMessage());
        }
    }
}
