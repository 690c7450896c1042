package org.liaison.indicators.neighbour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.Country;
import org.liaison.indicators.country.NatoMembership;
import org.liaison.indicators.observation.SeriesRepository;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Who counts as whose neighbour. */
@Path("/neighbours")
@Tag(name = "Countries")
public class NeighbourResource {

    private static final List<Column> COLUMNS = List.of(Column.text("iso3", "Country"),
            Column.text("neighbour_iso3", "Neighbour"),
            Column.text("kind", "Land, sea, a class of the contiguity data, or listed"),
            Column.integer("year", "The state at the end of this year"),
            Column.bool("neighbour_in_nato", "Whether the neighbour is a member of NATO at the end of the year"));

    private final NeighbourService neighbours;
    private final SeriesRepository series;
    private final Countries countries;
    private final NatoMembership nato;
    private final Clock clock = Clock.systemUTC();

    NeighbourResource(NeighbourService neighbours, SeriesRepository series, Countries countries, NatoMembership nato) {
        this.neighbours = neighbours;
        this.series = series;
        this.countries = countries;
        this.nato = nato;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listNeighbours", summary = "The neighbours of countries at the end of a year")
    public Response list(
            @Parameter(description = "A name of `/neighbours/lists`, with `@version` or without; land_sea without it", example = "land_sea") @RestQuery("neighbours") String definition,
            @Parameter(description = "Countries, comma separated; all without it", example = "JPN") @RestQuery String iso3,
            @Parameter(description = "Year; the current one without it, or the last that the list tells of", example = "2018") @RestQuery Integer year,
            @Parameter(description = "Ids of vintages, comma separated") @RestQuery String vintages,
            @BeanParam TableRequest table) {
        NeighbourList list = neighbours.named(definition, series.choice(Parameters.commaList(vintages)));
        int at = year == null ? lastYear(list) : year;
        List<Object[]> rows = new ArrayList<>();
        for (String country : asked(iso3)) {
            list.of(country, at).forEach(neighbour -> rows.add(new Object[] { country, neighbour.iso3(), neighbour.kind(),
                    (long) at, nato.isMember(neighbour.iso3(), at) }));
        }
        return table.respond(Table.of("neighbours", COLUMNS, rows));
    }

    @GET
    @Path("/lists")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listNeighbourLists", summary = "Definitions of neighbourhood that panels can name, with their versions", description = "Shipped lists, classes of uploaded contiguity data, and uploaded lists. "
            + "`power_difference` names the list and version that it used in provenance, codebook and citation.")
    public Response lists(@BeanParam TableRequest table) {
        return table.respond(Table.of("neighbour_lists", NeighbourListView.COLUMNS,
                neighbours.lists().stream().map(NeighbourListView::cells).toList()));
    }

    private int lastYear(NeighbourList list) {
        int current = LocalDate.now(clock).getYear();
        return list.lastYear() == null ? current : Math.min(current, list.lastYear());
    }

    private List<String> asked(String iso3) {
        List<String> asked = Parameters.commaList(iso3);
        asked.stream().filter(one -> countries.find(one).isEmpty()).findFirst().ifPresent(one -> {
            throw ProblemException.parameter("iso3", "unknown country '" + one + "'");
        });
        return asked.isEmpty() ? countries.all().stream().map(Country::iso3).toList() : asked;
    }
}
