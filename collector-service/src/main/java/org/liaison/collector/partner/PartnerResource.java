package org.liaison.collector.partner;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The register of partners. */
@Path("/partners")
@Tag(name = "Partners")
public class PartnerResource {

    private static final List<Column> COLUMNS = List.of(Column.text("iso3", "ISO 3166 alpha-3"),
            Column.text("official_names", "official names NATO uses or used, separated by |"),
            Column.text("frameworks", "PfP, MD, ICI, PatG, separated by |"),
            Column.integer("since", "year the partnership began"),
            Column.date("until", "day of accession to NATO, the first that is no longer partner time"),
            Column.text("aliases", "other names, separated by |"),
            Column.text("demonyms", "people and adjectives, separated by |"),
            Column.text("places", "towns that stand for the partner in the news, separated by |"));

    private final PartnerRegister register;

    PartnerResource(PartnerRegister register) {
        this.register = register;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPartners", summary = "The partners", description = "42 states with the names under which they are searched and recognised.")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(Table.of("partners", COLUMNS, register.all().stream().map(PartnerResource::row).toList()));
    }

    private static Object[] row(Partner p) {
        return new Object[] { p.iso3(), english(p, NameKind.OFFICIAL), String.join("|", p.frameworks()), (long) p.since(),
                p.until(), english(p, NameKind.ALIAS), english(p, NameKind.ADJECTIVE, NameKind.DEMONYM),
                english(p, NameKind.CAPITAL, NameKind.PLACE) };
    }

    private static String english(Partner partner, NameKind... kinds) {
        return Arrays.stream(kinds).flatMap(kind -> partner.namesOf(kind).stream()).distinct().collect(Collectors.joining("|"));
    }
}
