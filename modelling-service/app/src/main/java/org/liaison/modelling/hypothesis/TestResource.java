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
    private final HausmanService hausman;

    TestResource(TestService service, HausmanService hausman) {
        this.service = service;
        this.hausman = hausman;
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

    @POST
    @Path("/hausman")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Hausman test with a verdict on its validity, Mundlak's test beside it", description = "The eigenvalues of the difference of the covariances, scaled by the consistent errors, decide: an indefinite"
            + " or negative difference is not valid, a semidefinite one is tested on its rank. Each side is the id of a fit,"
            + " or `estimates` and `vcov` by term. Mundlak's test needs the ids of fits with a unit.")
    public HausmanView computeHausmanTest(@NotNull @Valid HausmanRequest request) {
        return hausman.test(request);
    }

    @POST
    @Path("/vuong")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Vuong's test of fits that are not nested", description = "Plain and with the penalties of AIC and BIC; each"
            + " says whether the first fit, the second, or neither is closer to the truth.")
    public VuongView computeVuongTest(@NotNull @Valid VuongRequest request) {
        return service.vuong(request);
    }
}
