package org.faofon.classroom.lesson;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.MonthPicker;
import org.faofon.classroom.SchoolDirectory;
import org.faofon.classroom.SchoolDirectory.Area;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.classroom.chart.CaineChart;
import org.faofon.classroom.chart.DistrictComparisonChart;
import org.faofon.classroom.chart.Hyetograph;
import org.faofon.classroom.chart.MonthChart;
import org.faofon.classroom.chart.RainClassChart;
import org.faofon.classroom.chart.YearChart;
import org.faofon.classroom.rainday.RainDayReader;
import org.faofon.classroom.rainday.RainDays;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.readings.RainClass;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Lessons from a school's own rain: pictures with their tables, a worksheet with its answers, and the numbers as CSV. */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class LearnPage {
    private static final int TABLED_STORMS = 10;

    private final SchoolDirectory schools;
    private final LessonFactory lessons;
    private final RainDayReader diary;
    private final NetworkClock clock;

    LearnPage(SchoolDirectory schools, LessonFactory lessons, RainDayReader diary, NetworkClock clock) {
        this.schools = schools;
        this.lessons = lessons;
        this.diary = diary;
        this.clock = clock;
    }

    /** The school, gauge and month of a lesson. */
    record Choice(Place place, Gauge gauge, YearMonth month, YearMonth latest) implements MonthPicker {
        public String path() {
            return "/learn/" + place.school().code;
        }

        /** The same gauge in another month. */
        @Override
        public String at(YearMonth other) {
            return path() + "?month=" + other + gaugePart();
        }

        public String of(Gauge other) {
            return path() + "?month=" + month + "&gauge=" + other.code;
        }

        public String worksheet() {
            return path() + "/worksheet?month=" + month + gaugePart();
        }

        public String answers() {
            return worksheet() + "&answers";
        }

        public String csv() {
            return path() + "/days.csv?month=" + month + gaugePart();
        }

        public String climate() {
            return path() + "/climate?gauge=" + gauge.code;
        }

        private String gaugePart() {
            return place.gauges().size() == 1 ? "" : "&gauge=" + gauge.code;
        }

        /** The classes of a day. */
        public List<RainClass> classes() {
            return RainClassChart.CLASSES;
        }
    }

    /** The pictures of a lesson. */
    record Pictures(
            String classes,
            String days,
            String year,
            String beside,
            @Nullable String storm,
            String caine) {
        static Pictures of(Lesson lesson, ClassroomFormatter words) {
            Hyetograph biggest = lesson.biggest();
            return new Pictures(
                    RainClassChart.draw(lesson.month(), words),
                    MonthChart.draw("days", lesson.month(), words),
                    YearChart.draw(lesson.year(), words),
                    DistrictComparisonChart.draw(lesson.beside(), words),
                    biggest == null ? null : biggest.draw(words),
                    CaineChart.draw(lesson.storms(), words));
        }
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance schools(List<Area> areas, ClassroomFormatter words);

        /**
         * A lesson.
         *
         * @param biggest the course of the biggest storm of the year, if there was one
         * @param storms the biggest storms, for the table
         */
        static native TemplateInstance lesson(
                Choice choice,
                Lesson lesson,
                Pictures pictures,
                @Nullable Hyetograph biggest,
                List<Lesson.WarnedStorm> storms,
                ClassroomFormatter words);

        static native TemplateInstance worksheet(
                Choice choice, Worksheet sheet, String grid, boolean answers, ClassroomFormatter words);
    }

    @GET
    @Path("learn")
    @Operation(hidden = true)
    public Response schools(@QueryParam("lang") @DefaultValue("th") String lang) {
        return page(Templates.schools(schools.listAreas(), ClassroomFormatter.of(lang)));
    }

    @GET
    @Path("learn/{school}")
    @Operation(hidden = true)
    public Response lesson(
            @RestPath String school,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("gauge") @DefaultValue("") String gauge,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Choice choice = choice(school, month, gauge);
        ClassroomFormatter words = ClassroomFormatter.of(lang);
        Lesson lesson = lessons.lesson(choice.gauge, choice.month);
        return page(Templates.lesson(
                choice,
                lesson,
                Pictures.of(lesson, words),
                lesson.biggest(),
                lesson.biggestStorms(TABLED_STORMS),
                words));
    }

    /** The worksheet of a month; with {@code answers} in the address, whatever its value, the teacher's copy. */
    @GET
    @Path("learn/{school}/worksheet")
    @Operation(hidden = true)
    public Response worksheet(
            @RestPath String school,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("gauge") @DefaultValue("") String gauge,
            @QueryParam("lang") @DefaultValue("th") String lang,
            @Context HttpServerRequest request)
            throws SQLException {
        Choice choice = choice(school, month, gauge);
        ClassroomFormatter words = ClassroomFormatter.of(lang);
        Lesson lesson = lessons.lesson(choice.gauge, choice.month);
        boolean solved = request.getParam("answers") != null;
        String grid = solved
                ? MonthChart.draw("grid", lesson.month(), words)
                : MonthChart.empty("grid", lesson.month(), words);
        Worksheet sheet = new Worksheet(lesson.month(), lesson.before());
        return page(Templates.worksheet(choice, sheet, grid, solved, words));
    }

    @GET
    @Path("learn/{school}/days.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(
            @RestPath String school,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("gauge") @DefaultValue("") String gauge)
            throws SQLException {
        Choice choice = choice(school, month, gauge);
        LocalDate first = choice.month.minusMonths(LessonFactory.MONTHS - 1L).atDay(1);
        RainDays days = diary.days(choice.gauge, first, choice.month.atEndOfMonth(), clock.instant());
        return Response.ok(DaysCsv.write(choice.gauge.code, days), "text/csv; charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.csv\"".formatted(choice.gauge.code, choice.month))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private Choice choice(String school, String month, String gauge) {
        Place place = schools.find(school).orElseThrow(NotFoundException::new);
        YearMonth latest = lessons.thisMonth();
        return new Choice(place, place.gauge(gauge), MonthPicker.of(month, latest), latest);
    }

    private static Response page(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
