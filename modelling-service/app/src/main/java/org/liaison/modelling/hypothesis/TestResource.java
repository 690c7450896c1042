package org.liaison.modelling.hypothesis;

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

@Path("/tests")
@Tag(name = "After a fit")
@Consumes(MediaTypes.JSON)
@Produces(MediaTypes.JSON)
public class TestResource {

    private final TestService service;

    TestResource(TestService service) {
        this.service = service;
    }

    @POST
    @Path("/wald")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Wald test that several coefficients are jointly zero")
    public TestView computeWaldTest(@NotNull @Valid WaldRequest request) {
        return service.wald(request);
    }

    @POST
    @Path("/likelihood-ratio")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Likelihood-ratio test of nested fits")
    public TestView computeLikelihoodRatioTest(@NotNull @Valid LikelihoodRatioRequest request) {
        return service.likelihoodRatio(request);
    }
}
