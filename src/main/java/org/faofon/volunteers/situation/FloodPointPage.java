package org.faofon.volunteers.situation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.faofon.situations.FloodPoint;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.FloodPointService.Draft;
import org.faofon.situations.FloodPointService.Receipt;
import org.faofon.situations.ReportVia;
import org.faofon.situations.SituationParser;
import org.faofon.situations.WaterDepth;
import org.faofon.volunteers.RequestText;
import org.jspecify.annotations.Nullable;

/**
 * The form for a place under water. Without scripts it is at the school, with a description; with scripts also at a tap on a
 * map, or where the phone is.
 */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class FloodPointPage {
    static final String PATH = "report/flood-point";

    /** The only page that asks for the phone's position, and only when somebody chooses that. */
    private static final String POSITION_ALLOWED = "camera=(), geolocation=(self), microphone=()";

    private final FloodPointService points;
    private final FloodPointInput input;
    private final Clock clock;
    private final SecurityIdentity identity;

    FloodPointPage(FloodPointService points, FloodPointInput input, Clock clock, SecurityIdentity identity) {
        this.points = points;
        this.input = input;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * What the page shows.
     *
     * @param id of the next point; the same if the form is sent twice
     * @param stored whether the last one is stored
     * @param trouble why it is not; empty if nothing was sent yet
     */
    record View(UUID id, String depth, String place, boolean stored, String trouble) {}

    @CheckedTemplate(basePath = "volunteers")
    static class Templates {
        static native TemplateInstance floodPoint(View view);
    }

    @GET
    @Path(PATH)
    @PermitAll
    @Operation(hidden = true)
    public Response form() {
        return page(200, new View(UUID.randomUUID(), "", "", false, ""));
    }

    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
    @Operation(hidden = true)
    public Response send(
            @FormParam("id") @Nullable String id,
            @FormParam("depth") @Nullable String depth,
            @FormParam("place") @Nullable String place,
            @QueryParam("lang") @Nullable String lang) {
        SchoolMember member =
                SchoolMember.of(identity).orElseThrow(() -> new ForbiddenException("This is for members of a school"));
        SituationFormMessages words = MessageBundles.get(
                SituationFormMessages.class,
                Localized.Literal.of(Language.of(lang).code()));
        UUID chosen = RequestText.id(id);
        String where = RequestText.optional("place", place, FloodPoint.LONGEST_PLACE);
        Optional<WaterDepth> deep = depth(depth);
        if (deep.isEmpty()) {
            return page(400, new View(chosen, "", where, false, words.troubleDepth()));
        }
        Draft draft = new Draft(
                chosen,
                Optional.of(member.school()),
                input.ofSchool(member.school())
                        .orElseThrow(() -> new ForbiddenException("The school has no gauge any more")),
                where,
                deep,
                clock.instant());
        Receipt receipt = points.report(draft, ReportVia.PAGE, member.signature());
        if (receipt == Receipt.TOO_MANY) {
            View view = new View(chosen, deep.get().name(), where, false, words.troubleMany());
            return page(SituationResource.TOO_MANY_REQUESTS, view);
        }
        return page(200, new View(UUID.randomUUID(), "", "", true, ""));
    }

    private static Optional<WaterDepth> depth(@Nullable String depth) {
        try {
            return SituationParser.choice(Map.of("depth", depth == null ? "" : depth), "depth", WaterDepth.class)
                    .filter(deep -> deep != WaterDepth.NONE);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response page(int status, View view) {
        return Response.status(status)
                .entity(Templates.floodPoint(view))
                .header("Permissions-Policy", POSITION_ALLOWED)
                .header(HttpHeaders.CACHE_CONTROL, status == 200 && !view.stored() ? "no-cache" : "no-store")
                .build();
    }
}
