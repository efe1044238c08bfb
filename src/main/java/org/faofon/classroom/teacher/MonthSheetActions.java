package org.faofon.classroom.teacher;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.classroom.rainday.RainDayBuilder;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.schools.MissedReading;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A teacher's actions on the month's sheet: approve readings, correct one, ask back, give a reason for a missing day.
 */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolAccess.OFFICERS})
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MonthSheetActions {
    private static final int MOST_AT_ONCE = 200;

    /** Of the year 2400; a form may contain any number, and no reading ends later. */
    private static final long LAST_SECOND = 13_569_465_600L;

    private final SchoolAccess door;
    private final MonthSheetService desk;
    private final ReadingQuestionRepository questions;
    private final MissedReadingRepository notMeasured;
    private final NetworkClock clock;

    MonthSheetActions(
            SchoolAccess door,
            MonthSheetService desk,
            ReadingQuestionRepository questions,
            MissedReadingRepository notMeasured,
            NetworkClock clock) {
        this.door = door;
        this.desk = desk;
        this.questions = questions;
        this.notMeasured = notMeasured;
        this.clock = clock;
    }

    /** The month's sheet from which a form was sent. */
    record Sheet(
            @RestPath String school,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("lang") @DefaultValue("") String lang) {
        /** The redirect to it. */
        Response tell(FormOutcome told) {
            String of = month.matches("\\d{4}-\\d{2}") ? "?month=" + month : "";
            return told.at("/school/" + school + of, lang);
        }
    }

    /** The reading that a form is about: its gauge, and its end in seconds. */
    record About(
            @FormParam("gauge") String gauge,
            @FormParam("at") String at) {
        /** A default of a form's field has no effect in a record. */
        About {
            gauge = Objects.requireNonNullElse(gauge, "");
            at = Objects.requireNonNullElse(at, "");
        }

        /** No reading ends at the beginning of time: a form without one finds none. */
        Instant end() {
            long seconds = at.matches("\\d{1,18}") ? Long.parseLong(at) : 0;
            return Instant.ofEpochSecond(Math.min(LAST_SECOND, seconds));
        }
    }

    /**
     * Approves readings.
     *
     * @param seen for each its gauge, and its end and depth as {@link SheetEntry#seen} writes them
     */
    @POST
    @Path("school/{school}/approve")
    @Operation(hidden = true)
    public Response approve(@BeanParam Sheet sheet, @FormParam("seen") List<String> seen) throws SQLException {
        Place place = door.enter(sheet.school());
        boolean all = !seen.isEmpty();
        for (String each : seen.stream().limit(MOST_AT_ONCE).toList()) {
            all &= approve(place, each);
        }
        return sheet.tell(all ? FormOutcome.DONE : FormOutcome.CHANGED);
    }

    private boolean approve(Place place, String seen) throws SQLException {
        String[] parts = seen.split(" ", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,12}-\\d{1,9}")) {
            return false;
        }
        String[] numbers = parts[1].split("-", -1);
        return desk.approve(
                gauge(place, parts[0]),
                Instant.ofEpochSecond(Long.parseLong(numbers[0])),
                Long.parseLong(numbers[1]),
                door.signature());
    }

    @POST
    @Path("school/{school}/correct")
    @Operation(hidden = true)
    public Response correct(
            @BeanParam Sheet sheet,
            @BeanParam About about,
            @FormParam("kind") @DefaultValue("EXACT") String kind,
            @FormParam("mm") @DefaultValue("") String mm,
            @FormParam("reason") @DefaultValue("") String reason)
            throws SQLException {
        Gauge gauge = gauge(door.enter(sheet.school()), about.gauge());
        Optional<Depth> depth = DepthInput.read(gauge, kind, mm);
        Optional<String> why = text(reason);
        if (depth.isEmpty() || why.isEmpty()) {
            return sheet.tell(FormOutcome.NOT);
        }
        boolean done = desk.correct(gauge, about.end(), depth.get(), why.get(), door.signature());
        return sheet.tell(done ? FormOutcome.DONE : FormOutcome.CHANGED);
    }

    /** Nothing was read after all. */
    @POST
    @Path("school/{school}/take-back")
    @Operation(hidden = true)
    public Response takeBack(
            @BeanParam Sheet sheet, @BeanParam About about, @FormParam("why") @DefaultValue("") String why)
            throws SQLException {
        Gauge gauge = gauge(door.enter(sheet.school()), about.gauge());
        try {
            boolean done = desk.takeBack(gauge, about.end(), MissedReading.Why.valueOf(why), door.signature());
            return sheet.tell(done ? FormOutcome.DONE : FormOutcome.CHANGED);
        } catch (IllegalArgumentException e) {
            return sheet.tell(FormOutcome.NOT);
        }
    }

    @POST
    @Path("school/{school}/ask")
    @Operation(hidden = true)
    public Response ask(
            @BeanParam Sheet sheet, @BeanParam About about, @FormParam("reason") @DefaultValue("") String reason)
            throws SQLException {
        Place place = door.enter(sheet.school());
        Optional<String> why = text(reason);
        if (why.isEmpty()) {
            return sheet.tell(FormOutcome.NOT);
        }
        boolean asked = questions.ask(gauge(place, about.gauge()), about.end(), why.get(), door.signature());
        return sheet.tell(asked ? FormOutcome.DONE : FormOutcome.ASKED);
    }

    @POST
    @Path("school/{school}/not-measured")
    @Operation(hidden = true)
    public Response notMeasured(
            @BeanParam Sheet sheet,
            @FormParam("gauge") @DefaultValue("") String gauge,
            @FormParam("day") @DefaultValue("") String day,
            @FormParam("why") @DefaultValue("") String why)
            throws SQLException {
        Place place = door.enter(sheet.school());
        try {
            LocalDate date = LocalDate.parse(day);
            Instant now = clock.instant();
            if (RainDayBuilder.intervalOf(date).end().isAfter(now)) {
                return sheet.tell(FormOutcome.NOT);
            }
            notMeasured.add(new MissedReading(
                    gauge(place, gauge).code, date, MissedReading.Why.valueOf(why), "", door.signature(), now));
        } catch (DateTimeException | IllegalArgumentException e) {
            return sheet.tell(FormOutcome.NOT);
        }
        return sheet.tell(FormOutcome.DONE);
    }

    /** A gauge of that school: a form cannot reach another school's. */
    private static Gauge gauge(Place place, String code) {
        return place.gauges().stream()
                .filter(gauge -> gauge.code.equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<String> text(String typed) {
        String said = typed.strip();
        boolean fine = !said.isEmpty() && said.length() <= ReadingQuestion.LONGEST_REASON && said.indexOf('\0') < 0;
        return fine ? Optional.of(said) : Optional.empty();
    }
}
