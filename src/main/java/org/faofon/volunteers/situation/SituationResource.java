package org.faofon.volunteers.situation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Language;
import org.faofon.network.School;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.faofon.situations.NeedKind;
import org.faofon.situations.ReportVia;
import org.faofon.situations.SituationParser;
import org.faofon.situations.SituationReport;
import org.faofon.situations.SituationReport.Source;
import org.faofon.situations.SituationService;
import org.faofon.volunteers.RequestText;
import org.faofon.volunteers.RequestUser;
import org.faofon.volunteers.StatusResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Reports of a school's situation. Repeating a report changes nothing. */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SituationResource {
    static final int TOO_MANY_REQUESTS = 429;

    /** A phone may have no signal for days; older reports help nobody. */
    static final Duration OLDEST = Duration.ofDays(7);

    private final SituationService situations;
    private final SchoolSituationReader reader;
    private final Clock clock;
    private final SecurityIdentity identity;

    SituationResource(
            SituationService situations, SchoolSituationReader reader, Clock clock, SecurityIdentity identity) {
        this.situations = situations;
        this.reader = reader;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * How a school is.
     *
     * @param id a UUID that the sender chooses, the same when it is sent again
     * @param at when it was seen
     * @param status NORMAL, AFFECTED, CLOSED or SHELTER
     * @param water NONE, ANKLE, KNEE, WAIST or OVER; may be missing
     * @param power OK, NO or UNKNOWN; may be missing, as {@code road} and {@code telephone}
     * @param people NONE, UP_TO_10, UP_TO_50, UP_TO_100, UP_TO_300 or OVER_300; may be missing
     * @param needs for how many people each of WATER, FOOD, BOAT, MEDICINE and POWER is needed; NONE withdraws it
     * @param note up to 300 characters
     */
    @Schema(name = "SituationReport")
    public record ReportJson(
            @Nullable String id,
            @Nullable String at,
            @Nullable String status,
            @Nullable String water,
            @Nullable String power,
            @Nullable String road,
            @Nullable String telephone,
            @Nullable String people,
            @Nullable Map<String, String> needs,
            @Nullable String note) {
        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            put(fields, "status", status);
            put(fields, "water", water);
            put(fields, "power", power);
            put(fields, "road", road);
            put(fields, "telephone", telephone);
            put(fields, "people", people);
            put(fields, "note", note);
            if (needs != null) {
                needs.forEach((kind, amount) -> put(fields, SituationParser.NEED + kind, amount));
            }
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String value) {
            if (value != null) {
                fields.put(name, value);
            }
        }
    }

    @GET
    @Path("report/situation")
    @RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
    @Operation(summary = "Get what the centre knows about the school, and whether it asks for a report")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolSituationView.class)))
    public Response known(@QueryParam("lang") @DefaultValue("th") String lang) {
        String code = SchoolMember.of(identity)
                .map(SchoolMember::school)
                .orElseThrow(() -> new ForbiddenException("This is for members of a school"));
        return Response.ok(reader.read(schoolOf(code), Language.of(lang)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("schools/{school}/situations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS, RequestUser.OFFICER})
    @Operation(
            summary = "Report how a school is",
            description = "The newest report of a school is shown to officers; what it leaves unsaid is taken from the "
                    + "earlier ones of the same event. The public sees only that a school is closed or a shelter.")
    @APIResponse(responseCode = "429", description = "The school has sent forty reports within an hour")
    public StatusResponse report(@RestPath String school, @Nullable ReportJson said) {
        RequestUser caller = RequestUser.of(identity).mustBeOf(school);
        schoolOf(school);
        if (said == null) {
            throw new BadRequestException("The request has no body");
        }
        Instant now = clock.instant();
        SituationReport report = parse(said, school, now, caller.name());
        return switch (situations.report(report)) {
            case STORED -> new StatusResponse("stored");
            case DUPLICATE -> new StatusResponse("duplicate");
            case TOO_MANY ->
                throw new ClientErrorException("The school has sent many reports within this hour", TOO_MANY_REQUESTS);
        };
    }

    private static SituationReport parse(ReportJson said, String school, Instant now, String by) {
        if (said.needs != null) {
            said.needs.keySet().forEach(kind -> RequestText.choice("needs", kind, NeedKind.class));
        }
        try {
            return SituationParser.parse(
                    said.fields(),
                    RequestText.id(said.id),
                    school,
                    RequestText.past(said.at, now, OLDEST),
                    new Source(ReportVia.PAGE, by, now));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    private School schoolOf(String code) {
        return Optional.ofNullable(situations.schools().get(code))
                .orElseThrow(() -> new BadRequestException("There is no school " + code));
    }
}
