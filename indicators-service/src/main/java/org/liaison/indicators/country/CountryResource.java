package org.liaison.indicators.country;

import java.time.LocalDate;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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
            Column.integer("partner_since", "Year of joining the framework"),
            Column.text("m49", CodeSystem.M49.label()), Column.text("cow_abb", CodeSystem.COW_ABB.label()),
            Column.integer("vdem", CodeSystem.VDEM.label()), Column.integer("imf", CodeSystem.IMF.label()),
            Column.text("wdi", CodeSystem.WDI.label()),
            Column.date("valid_from", "First day of its own, where it was part of another state since 1945"),
            Column.date("valid_to", "Last day of a former state"));

    private final CountryService countries;
    private final NatoMembership nato;
    private final Partners partners;

    CountryResource(CountryService countries, NatoMembership nato, Partners partners) {
        this.countries = countries;
        this.nato = nato;
        this.partners = partners;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCountries", summary = "Countries with their codes, NATO accession and partnership", description = "Without `at` and `status` the countries of today; with `at` those of the day, former states among them, with their codes of the day.")
    public Response list(
            @Parameter(description = "ISO3 codes, comma separated", example = "SRB,SCG") @RestQuery String iso3,
            @Parameter(description = "The day on which they were there", example = "2005-06-30") @RestQuery LocalDate at,
            @Parameter(description = "current, former or all", example = "all") @RestQuery String status,
            @Parameter(description = "Part of a name in any language", example = "serbi") @RestQuery String name,
            @Parameter(description = "Partnership framework: PfP, MD, ICI, PatG", example = "PfP") @RestQuery String framework,
            @Parameter(description = "Whether it is a member of NATO (at the day)", example = "false") @RestQuery("nato") Boolean inNato,
            @BeanParam TableRequest table) {
        List<Country> found = countries.select(new CountryService.Selection(iso3, at, status, name, framework, inNato));
        return table.respond(Table.of("countries", COLUMNS, found.stream().map(country -> row(country, at)).toList()));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCountry", summary = "A country with its codes over time, names and successions")
    public CountryView get(@Parameter(description = "A code of any system, or a name", example = "SRB") @RestPath String code,
            @Parameter(description = "The system of the code; any without it", example = "iso3") @RestQuery String system,
            @Parameter(description = "The day that the code speaks of", example = "2010-12-31") @RestQuery LocalDate at) {
        return countries.view(code, system, at);
    }

    private Object[] row(Country country, LocalDate at) {
        Partner partner = partners.find(country.iso3()).orElse(null);
        return new Object[] { country.iso3(), country.iso2(), number(country.numeric()), country.name(),
                number(country, CodeSystem.COW, at), number(country, CodeSystem.GW, at),
                nato.since(country.iso3()).orElse(null), partner != null, partner == null ? null : partner.officialName(),
                partner == null ? null : String.join(";", partner.frameworks()),
                partner == null ? null : number(partner.since()), code(country, CodeSystem.M49, at),
                code(country, CodeSystem.COW_ABB, at), number(country, CodeSystem.VDEM, at),
                number(country, CodeSystem.IMF, at), code(country, CodeSystem.WDI, at), country.existence().from(),
                country.existence().to() };
    }

    private String code(Country country, CodeSystem system, LocalDate at) {
        return countries.code(country.iso3(), system, at).orElse(null);
    }

    private Long number(Country country, CodeSystem system, LocalDate at) {
        String code = code(country, system, at);
        return code == null ? null : Long.valueOf(code);
    }

    private static Long number(Integer number) {
        return number == null ? null : Long.valueOf(number);
    }
}
