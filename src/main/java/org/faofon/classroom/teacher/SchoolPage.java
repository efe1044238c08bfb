package org.faofon.classroom.teacher;

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
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.MonthPicker;
import org.faofon.classroom.SchoolDirectory;
import org.faofon.classroom.SchoolDirectory.Area;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.classroom.lesson.LessonFactory;
import org.faofon.common.text.Language;
import org.faofon.schools.MissedReading;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** The teacher's sheet of a month: the readings and their authors, missing days, and readings to be checked. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolAccess.OFFICERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class SchoolPage {
    private final SchoolAccess door;
    private final SchoolDirectory schools;
    private final MonthSheetService desk;
    private final LessonFactory lessons;

    SchoolPage(SchoolAccess door, SchoolDirectory schools, MonthSheetService desk, LessonFactory lessons) {
        this.door = door;
        this.schools = schools;
        this.desk = desk;
        this.lessons = lessons;
    }

    /** The school and month of a sheet. */
    record Choice(Place place, YearMonth month, YearMonth latest) implements MonthPicker {
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
        static native TemplateInstance choose(List<Area> areas, ClassroomFormatter words);

        static native TemplateInstance monthSheet(
                Choice choice,
                MonthSheet sheet,
                List<MissedReading.Why> whys,
                FormOutcome told,
                ClassroomFormatter words);
    }

    /** A teacher has one school; officers choose. */
    @GET
    @Path("school")
    @Operation(hidden = true)
    public Response choose(@QueryParam("lang") @DefaultValue("th") String lang) {
        Optional<SchoolMember> teacher = door.teacher();
        if (!door.officer() && teacher.isPresent()) {
            String page = "/school/" + teacher.get().school();
            return Response.seeOther(Language.of(lang).at(page)).build();
        }
        return fresh(Templates.choose(schools.listAreas(), ClassroomFormatter.of(lang)));
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
        return fresh(Templates.monthSheet(
                choice,
                desk.sheet(choice.place.gauges(), choice.month),
                List.of(MissedReading.Why.values()),
                FormOutcome.of(told),
                ClassroomFormatter.of(lang)));
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
        return new Choice(place, MonthPicker.of(month, latest), latest);
    }

    static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
