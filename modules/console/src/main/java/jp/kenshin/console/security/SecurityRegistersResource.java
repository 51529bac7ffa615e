package jp.kenshin.console.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.console.BodyFacts;
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.RegisterEntry;
import jp.kenshin.externalconnection.SecurityRegisters;
import jp.kenshin.kernel.Jst;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registers of risks, vulnerabilities and penetration tests by connection point (S-11). */
@Path("registers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers")
public class SecurityRegistersResource {
    private static final int MOST = 1_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_REFERENCE = 500;

    private final SecurityRegisters registers;
    private final Clock clock;

    @Inject
    public SecurityRegistersResource(SecurityRegisters registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listRegister", summary = "Entries of a register as they are now")
    @APIResponse(
            responseCode = "200",
            description =
                    "entries, at most 1000 at once, the most urgent first, what is done last; total: how many there are")
    @APIResponse(responseCode = "400", description = "register is none of RISK, VULNERABILITY, PENETRATION_TEST")
    public JsonObject list(
            @QueryParam("register") @Nullable String register,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        RegisterEntry.Register wanted = Arrays.stream(RegisterEntry.Register.values())
                .filter(each -> each.name().equals(register))
                .findFirst()
                .orElseThrow(() -> JsonBody.invalid("register must be RISK, VULNERABILITY or PENETRATION_TEST"));
        return entries(registers.list(wanted, Math.max(0, offset), Math.max(1, Math.min(MOST, limit))))
                .add("total", registers.count(wanted))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "addRegisterEntry",
            summary = "Add an entry",
            description = "register, point, title, text, grade, state, owner, reference, happenedOn, dueOn")
    @APIResponse(responseCode = "200", description = "Added, as version 1")
    @APIResponse(responseCode = "400", description = "The body cannot be understood")
    @APIResponse(responseCode = "422", description = "Something is missing without which nobody could follow it up")
    public JsonObject add(JsonStructure body, @Context SecurityContext caller) {
        return json(registers.add(caller.getUserPrincipal().getName(), facts(BodyFacts.of(body))))
                .build();
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getRegisterHistory", summary = "All versions of an entry")
    @APIResponse(
            responseCode = "200",
            description = "entries, the newest version first; none when there is no such entry")
    public JsonObject history(@PathParam("number") long number) {
        return entries(registers.history(number)).build();
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "changeRegisterEntry",
            summary = "Change an entry",
            description = "All facts anew, and version, the one that was seen. The earlier versions stay.")
    @APIResponse(responseCode = "200", description = "Changed, as a further version")
    @APIResponse(responseCode = "404", description = "No such entry")
    @APIResponse(responseCode = "409", description = "Somebody has changed it meanwhile")
    @APIResponse(responseCode = "422", description = "Something is missing, or it would go to another register")
    public JsonObject change(@PathParam("number") long number, JsonStructure body, @Context SecurityContext caller) {
        BodyFacts facts = BodyFacts.of(body);
        return json(registers.change(
                        caller.getUserPrincipal().getName(), number, facts.number("version"), facts(facts)))
                .build();
    }

    private static RegisterEntry.Facts facts(BodyFacts body) {
        return new RegisterEntry.Facts(
                body.constant("register", RegisterEntry.Register.class),
                body.constant("point", RegisterEntry.Point.class),
                body.text("title", LONGEST_TITLE),
                body.text("text", LONGEST_TEXT),
                body.constant("grade", RegisterEntry.Grade.class),
                body.constant("state", RegisterEntry.State.class),
                body.text("owner", LONGEST_TITLE),
                body.optionalText("reference", LONGEST_REFERENCE).orElse(""),
                body.day("happenedOn"),
                body.optionalDay("dueOn"));
    }

    private JsonObjectBuilder entries(List<RegisterEntry> entries) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        entries.forEach(entry -> list.add(json(entry)));
        return Json.createObjectBuilder().add("entries", list);
    }

    private JsonObjectBuilder json(RegisterEntry entry) {
        RegisterEntry.Facts facts = entry.facts();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", entry.number())
                .add("version", entry.version())
                .add("register", facts.register().name())
                .add("point", facts.point().name())
                .add("title", facts.title())
                .add("text", facts.text())
                .add("grade", facts.grade().name())
                .add("state", facts.state().name())
                .add("owner", facts.owner())
                .add("reference", facts.reference())
                .add("happenedOn", facts.happenedOn().toString())
                .add("overdue", entry.isOverdue(LocalDate.ofInstant(clock.instant(), Jst.ZONE)))
                .add("changedBy", entry.changedBy())
                .add("changedAt", entry.changedAt().toString());
        facts.dueOn().ifPresent(day -> json.add("dueOn", day.toString()));
        return json;
    }
}
