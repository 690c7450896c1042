package org.liaison.modelling.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.security.Roles;

@Path("/audits")
@Tag(name = "Audits", description = "What cannot be true in a published table")
@Consumes(MediaTypes.JSON)
@Produces(MediaTypes.JSON)
public class AuditResource {

    private final AuditService service;

    AuditResource(AuditService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Audit a published table", description = "Compares printed numbers with each other within the precision of"
            + " their digits: ratios with exp(estimate), stars with estimate / std_error, signs and sizes of marginal effects with"
            + " estimates, log-likelihoods of nested or equal models.")
    public AuditView auditTable(@NotNull @Valid AuditRequest request) {
        return service.audit(request);
    }
}
