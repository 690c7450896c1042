package org.liaison.coding.register;

import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.upload.TableFile;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The registers: names, offices and their holders, ranks, NATO bodies and posts, organisations, with the time they hold. */
@Path("/registers/{register}")
@Tag(name = "Registers")
public class RegisterResource {

    private static final List<Column> COLUMNS = List.of(Column.text("kind", "what it is"),
            Column.text("phrase", "how it is written; (a|b) are alternatives"),
            Column.text("partner", "ISO 3166 alpha-3 code; null where it holds for all"),
            Column.integer("level", "4 from deputy minister up"),
            Column.bool("flag", "shows a flag officer, OF-6 or above"), Column.date("valid_from", "first day"),
            Column.date("valid_to", "last day"), Column.text("source", "where it can be read"),
            Column.bool("shipped", "came with the service"));

    private final RegisterStore store;

    RegisterResource(RegisterStore store) {
        this.store = store;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "register", summary = "The entries of a register")
    public Response list(@RestPath @Parameter(example = "partnerships") String register,
            @RestQuery @Parameter(description = "Kind of entry", example = "holder") String kind,
            @RestQuery @Parameter(description = "ISO3 code", example = "SWE") String partner,
            @RestQuery @Parameter(description = "Entries that hold on this day", example = "2014-03-18") String on,
            @RestQuery @Parameter(description = "Words in the phrase", example = "minister") String search,
            @BeanParam TableRequest table) {
        LocalDate day = day(on);
        String words = search == null ? null : Tokenizer.fold(search);
        List<Object[]> rows = new ArrayList<>();
        List<RegisterEntry> shipped = shipped(register);
        List<RegisterEntry> all = new ArrayList<>(shipped);
        all.addAll(store.entries(register));
        for (int i = 0; i < all.size(); i++) {
            RegisterEntry it = all.get(i);
            boolean asked = (kind == null || it.kind().key().equals(kind)) && (partner == null || partner.equals(it.partner()))
                    && (words == null || Tokenizer.fold(it.phrase()).contains(words))
                    && (day == null || (it.validFrom() == null || !day.isBefore(it.validFrom()))
                            && (it.validTo() == null || !day.isAfter(it.validTo())));
            if (asked) {
                rows.add(new Object[] { it.kind().key(), it.phrase(), it.partner(), (long) it.level(), it.flag(),
                        it.validFrom(), it.validTo(), it.source(), i < shipped.size() });
            }
        }
        return table.respond(Table.of("register", COLUMNS, rows));
    }

    @POST
    @Idempotent
    @Path("/entries")
    @Consumes({ MediaTypes.CSV, MediaTypes.XLSX })
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "addRegisterEntries", summary = "Adds entries to a register", description = "A table with kind, phrase, source, and where they apply partner, level, flag, valid_from, valid_to. Classifications use the entries at once; stored items are coded by them when they are recoded. The same entry again changes nothing.")
    @RequestBody(content = { @Content(mediaType = MediaTypes.CSV, examples = @ExampleObject(name = "entries", value = """
            kind,phrase,partner,level,flag,valid_from,valid_to,source
            holder,Pål Jonson,SWE,4,false,2022-10-18,,https://www.government.se/
            """)), @Content(mediaType = MediaTypes.XLSX) })
    @APIResponse(responseCode = "201", description = "How many rows were read, and those that were not", content = @Content(schema = @Schema(implementation = Added.class)))
    public Response add(@RestPath @Parameter(example = "partnerships") String register, File body, @Context HttpHeaders headers,
            @RestQuery("on_error") @DefaultValue("fail") @Parameter(description = "fail, or skip bad rows", example = "skip") String onError)
            throws IOException {
        boolean skip = switch (onError) {
            case "skip" -> true;
            case "fail" -> false;
            default -> throw ProblemException.parameter("on_error", "expected fail or skip");
        };
        RegisterSheet sheet = new RegisterSheet(
                shipped(register).stream().map(RegisterEntry::partner).collect(Collectors.toSet()));
        TableFile.read(body.toPath(), headers.getMediaType(), sheet);
        if (!sheet.faults().isEmpty() && !skip) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "Some rows cannot be used; none was.", sheet.faults());
        }
        store.add(register, sheet.entries());
        return Response.status(Response.Status.CREATED).entity(new Added(sheet.entries().size(), sheet.faults())).build();
    }

    private static List<RegisterEntry> shipped(String register) {
        if (!register.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9-]{0,39}")) {
            throw ProblemException.notFound("register", "'" + register + "'");
        }
        try {
            return Registers.list(register);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("register", "'" + register + "'");
        }
    }

    private static LocalDate day(String on) {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw ProblemException.parameter("on", "expected a day such as 2014-03-18");
        }
    }

    /**
     * @param read rows that were used
     * @param rejected rows that were not, where bad rows are skipped
     */
    record Added(int read, List<ProblemError> rejected) {
    }
}
