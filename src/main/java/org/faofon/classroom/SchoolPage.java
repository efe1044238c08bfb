package org.faofon.classroom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.SchoolDesk.Area;
import org.faofon.classroom.SchoolDesk.Place;
import org.faofon.schools.Member;
import org.faofon.schools.NotMeasured;
import org.faofon.schools.Role;
import org.jboss.resteasy.reactive.RestPath;

/** The teacher's sheet of a month: what was read, by whom, what is missing, and what has to be looked at. */
@Path("/")
@RolesAllowed({Role.TEACHERS, SchoolDoor.OFFICERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class SchoolPage {
    private final SchoolDoor door;
    private final SchoolDesk schools;
    private final SheetDesk desk;
    private final Lessons lessons;

    SchoolPage(SchoolDoor door, SchoolDesk schools, SheetDesk desk, Lessons lessons) {
        this.door = door;
        this.schools = schools;
        this.desk = desk;
        this.lessons = lessons;
    }

    /** Which school's sheet, of which month. */
    record Choice(Place place, YearMonth month, YearMonth latest) implements MonthChoice {
        public String path() {
            return "/school/" + place.school().code;
        }

        @Override
        public String at(YearMonth other) {
            return path() + "?month=" + other;
        }

        public String act(String name) {
            return path() + "/" + name + "?month=" + month;
        }

        public String csv() {
            return path() + "/sheet.csv?month=" + month;
        }
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance choose(List<Area> areas, ClassroomWords words);

        static native TemplateInstance sheet(
                Choice choice, SchoolSheet sheet, List<NotMeasured.Why> whys, Told told, ClassroomWords words);
    }

    /** A teacher has one school; officers choose. */
    @GET
    @Path("school")
    @Operation(hidden = true)
    public Response choose(@QueryParam("lang") @DefaultValue("th") String lang) {
        Optional<Member> teacher = door.teacher();
        if (!door.officer() && teacher.isPresent()) {
            String language = lang.equals("en") ? "?lang=en" : "";
            return Response.seeOther(URI.create("/school/" + teacher.get().school() + language))
                    .build();
        }
        return fresh(Templates.choose(schools.listAreas(), ClassroomWords.of(lang)));
    }

    @GET
    @Path("school/{school}")
    @Operation(hidden = true)
    public Response sheet(
            @RestPath String school,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Choice choice = choice(school, month);
        return fresh(Templates.sheet(
                choice,
                desk.sheet(choice.place.gauges(), choice.month),
                List.of(NotMeasured.Why.values()),
                Told.of(told),
                ClassroomWords.of(lang)));
    }

    @GET
    @Path("school/{school}/sheet.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(@RestPath String school, @QueryParam("month") @DefaultValue("") String month)
            throws SQLException {
        Choice choice = choice(school, month);
        return Response.ok(SheetCsv.write(desk.sheet(choice.place.gauges(), choice.month)), "text/csv; charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.csv\"".formatted(choice.place.school().code, choice.month))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Choice choice(String school, String month) {
        Place place = door.enter(school);
        YearMonth latest = lessons.thisMonth();
        return new Choice(place, MonthChoice.of(month, latest), latest);
    }

    static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
