package org.faofon.classroom.teacher;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.network.Gauge;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** The LINE chats of a school's volunteers: a code for a new one, and unlinking of an old one. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolAccess.OFFICERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class ChatsPage {
    private final SchoolAccess door;
    private final ChatRepository chats;
    private final ChatCodeRepository codes;

    ChatsPage(SchoolAccess door, ChatRepository chats, ChatCodeRepository codes) {
        this.door = door;
        this.chats = chats;
        this.codes = codes;
    }

    /** A gauge with its linked chats. */
    record OfGauge(Gauge gauge, List<ChatRepository.Chat> chats) {
        /** The address for a form about the gauge's chats. */
        public String act(String name) {
            return "/school/" + gauge.school.code + "/chats/" + name;
        }

        public String end(ChatRepository.Chat chat) {
            return act(chat.id() + "/end");
        }
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance chats(
                Place place, List<OfGauge> gauges, FormOutcome told, ClassroomFormatter words);

        /** A new code, which cannot be shown again. */
        static native TemplateInstance chatCode(Place place, Gauge gauge, String code, ClassroomFormatter words);
    }

    @GET
    @Path("school/{school}/chats")
    @Operation(hidden = true)
    public Response chats(
            @RestPath String school,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Place place = door.enter(school);
        List<OfGauge> gauges = new ArrayList<>();
        for (Gauge gauge : place.gauges()) {
            gauges.add(new OfGauge(gauge, chats.list(gauge)));
        }
        return SchoolPage.fresh(Templates.chats(place, gauges, FormOutcome.of(told), ClassroomFormatter.of(lang)));
    }

    @POST
    @Path("school/{school}/chats/code")
    @Operation(hidden = true)
    public Response newCode(
            @RestPath String school,
            @FormParam("gauge") @DefaultValue("") String gauge,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Place place = door.enter(school);
        Gauge asked = place.gauge(gauge);
        String code = codes.make(asked, door.signature());
        return SchoolPage.fresh(Templates.chatCode(place, asked, code, ClassroomFormatter.of(lang)));
    }

    @POST
    @Path("school/{school}/chats/{chat}/end")
    @Operation(hidden = true)
    public Response end(
            @RestPath String school,
            @RestPath long chat,
            @FormParam("gauge") @DefaultValue("") String gauge,
            @QueryParam("lang") @DefaultValue("") String lang)
            throws SQLException {
        Place place = door.enter(school);
        boolean ended = chats.unlink(place.gauge(gauge), chat);
        return (ended ? FormOutcome.DONE : FormOutcome.CHANGED).at("/school/" + school + "/chats", lang);
    }
}
