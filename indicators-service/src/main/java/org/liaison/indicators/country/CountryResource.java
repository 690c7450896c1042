package org.liaison.indicators.country;

import java.util.List;

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

/** The register of countries with their codes. */
@Path("/countries")
@Tag(name = "Countries")
public class CountryResource {

    private static final List<Column> COLUMNS = List.of(Column.text("iso3", "ISO 3166-1 alpha-3, XKX for Kosovo"),
            Column.text("iso2", "ISO 3166-1 alpha-2"), Column.integer("iso_numeric", "ISO 3166-1 numeric"),
            Column.text("name", "English name"), Column.integer("cow", "Correlates of War number"),
            Column.integer("gw", "Gleditsch-Ward number"), Column.date("nato_since", "Day of accession to NATO"),
            Column.bool("is_partner", "Whether it is in the register of partners"),
            Column.text("official_name", "The name NATO used for the partner in 2011 to 2018"),
            Column.text("frameworks", "Partnership frameworks, separated by semicolons"),
            Column.integer("partner_since", "Year of joining the framework"));

    private final Countries countries;
    private final NatoMembership nato;
    private final Partners partners;

    CountryResource(Countries countries, NatoMembership nato, Partners partners) {
        this.countries = countries;
        this.nato = nato;
        this.partners = partners;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCountries", summary = "Countries with their codes, NATO accession and partnership")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(Table.of("countries", COLUMNS, countries.all().stream().map(this::row).toList()));
    }

    private Object[] row(Country country) {
        Partner partner = partners.find(country.iso3()).orElse(null);
        return new Object[] { country.iso3(), country.iso2(), number(country.numeric()), country.name(), number(country.cow()),
                number(country.gw()), nato.since(country.iso3()).orElse(null), partner != null,
                partner == null ? null : partner.officialName(),
                partner == null ? null : String.join(";", partner.frameworks()),
                partner == null ? null : number(partner.since()) };
    }

    private static Long number(Integer number) {
        return number == null ? null : Long.valueOf(number);
    }
}
