package org.faofon.classroom.teacher;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.schools.Device;
import org.faofon.schools.DeviceRepository;
import org.faofon.schools.Holiday;
import org.faofon.schools.Nickname;
import org.faofon.schools.QrSignInLinks;
import org.faofon.schools.RotaRepository;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolPinRepository;
import org.faofon.schools.SchoolPinService;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolYearEnd;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The members of a school: the rota and holidays, PINs, signed-in devices, and the end of the school year. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolAccess.OFFICERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class SchoolMembersPage {
    private final SchoolAccess door;
    private final RotaRepository rota;
    private final SchoolPinRepository pins;
    private final SchoolPinService pinService;
    private final DeviceRepository devices;
    private final QrSignInLinks links;
    private final SchoolYearEnd handover;
    private final NetworkClock clock;

    SchoolMembersPage(
            SchoolAccess door,
            RotaRepository rota,
            SchoolPinRepository pins,
            SchoolPinService pinService,
            DeviceRepository devices,
            QrSignInLinks links,
            SchoolYearEnd handover,
            NetworkClock clock) {
        this.door = door;
        this.rota = rota;
        this.pins = pins;
        this.pinService = pinService;
        this.devices = devices;
        this.links = links;
        this.handover = handover;
        this.clock = clock;
    }

    /** Whose turn it is on one morning of the week. */
    record Turn(DayOfWeek weekday, String nickname) {
        /** The field of the form. */
        public String field() {
            return "day" + weekday.getValue();
        }
    }

    /**
     * A PIN of the school.
     *
     * @param endsAt when it ends or has ended; null without a PIN
     * @param devices how many devices a new one would sign out
     */
    record PinState(SchoolRole role, @Nullable Instant endsAt, boolean ended, long devices) {}

    /** A QR code on a gauge's post. */
    record QrLink(Gauge gauge, QrSignInLinks.Link link, boolean ended) {}

    /** The members of a school. */
    record People(
            Place place,
            List<Turn> week,
            List<Holiday> holidays,
            List<Device> devices,
            List<PinState> pins,
            List<QrLink> links,
            List<SchoolYearEnd.Done> handovers) {
        public String path() {
            return "/school/" + place.school().code;
        }

        public String chats() {
            return path() + "/chats";
        }

        public String act(String name) {
            return path() + "/people/" + name;
        }

        public String withdraw(Holiday holiday) {
            return act("holidays/" + holiday.id() + "/withdraw");
        }

        public String revoke(QrLink link) {
            return act("links/" + link.gauge.code + "/" + link.link.id() + "/revoke");
        }

        public String revoke(Device device) {
            return act("devices/" + device.id() + "/revoke");
        }
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance people(People people, FormOutcome told, ClassroomFormatter words);

        /** New PINs, which cannot be shown again; an empty one is not new. */
        static native TemplateInstance pins(
                Place place, String volunteerPin, String teacherPin, long signedOut, ClassroomFormatter words);
    }

    @GET
    @Path("school/{school}/people")
    @Operation(hidden = true)
    public Response people(
            @RestPath String school,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Place place = door.enter(school);
        Map<DayOfWeek, String> turns = rota.week(school);
        List<Turn> week = List.of(DayOfWeek.values()).stream()
                .map(day -> new Turn(day, turns.getOrDefault(day, "")))
                .toList();
        LocalDate today = clock.instant().atZone(RainDayTime.BANGKOK).toLocalDate();
        People people = new People(
                place,
                week,
                rota.holidays(school, today),
                devices.list(school),
                Stream.of(SchoolRole.values()).map(role -> pin(school, role)).toList(),
                place.gauges().stream().flatMap(this::linksOf).toList(),
                handover.list(school));
        return SchoolPage.fresh(Templates.people(people, FormOutcome.of(told), ClassroomFormatter.of(lang)));
    }

    private PinState pin(String school, SchoolRole role) {
        Optional<Instant> end = pins.findEnd(school, role);
        long own = ownDevice();
        long others = devices.list(school).stream()
                .filter(device -> device.role() == role && device.id() != own)
                .count();
        return new PinState(role, end.orElse(null), end.filter(this::isOver).isPresent(), others);
    }

    private Stream<QrLink> linksOf(Gauge gauge) {
        return links.list(gauge).stream().map(link -> new QrLink(gauge, link, isOver(link.endsAt())));
    }

    private boolean isOver(Instant end) {
        return !NetworkClock.world().instant().isBefore(end);
    }

    /** The teacher's own device, which stays signed in; 0 for an officer. */
    private long ownDevice() {
        return door.officer() ? 0 : door.teacher().map(SchoolMember::device).orElse(0L);
    }

    @POST
    @Path("school/{school}/people/rota")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rota(
            @RestPath String school,
            MultivaluedMap<String, String> fields,
            @QueryParam("lang") @DefaultValue("") String lang)
            throws SQLException {
        door.enter(school);
        Map<DayOfWeek, Nickname> week = new EnumMap<>(DayOfWeek.class);
        try {
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(day, Nickname.of(fields.getFirst(new Turn(day, "").field())));
            }
        } catch (IllegalArgumentException e) {
            return back(school, lang, FormOutcome.NOT);
        }
        for (Map.Entry<DayOfWeek, Nickname> turn : week.entrySet()) {
            rota.set(school, turn.getKey(), turn.getValue(), door.signature());
        }
        return back(school, lang, FormOutcome.DONE);
    }

    @POST
    @Path("school/{school}/people/holidays")
    @Operation(hidden = true)
    public Response addHoliday(
            @RestPath String school,
            @FormParam("first") @DefaultValue("") String first,
            @FormParam("last") @DefaultValue("") String last,
            @FormParam("name") @DefaultValue("") String name,
            @QueryParam("lang") @DefaultValue("") String lang)
            throws SQLException {
        door.enter(school);
        try {
            LocalDate from = LocalDate.parse(first);
            LocalDate to = last.isEmpty() ? from : LocalDate.parse(last);
            rota.addHoliday(school, from, to, name, door.signature());
        } catch (DateTimeException | IllegalArgumentException e) {
            return back(school, lang, FormOutcome.NOT);
        }
        return back(school, lang, FormOutcome.DONE);
    }

    @POST
    @Path("school/{school}/people/holidays/{holiday}/withdraw")
    @Operation(hidden = true)
    public Response withdrawHoliday(
            @RestPath String school, @RestPath long holiday, @QueryParam("lang") @DefaultValue("") String lang)
            throws SQLException {
        door.enter(school);
        boolean done = rota.withdrawHoliday(school, holiday, door.signature());
        return back(school, lang, done ? FormOutcome.DONE : FormOutcome.CHANGED);
    }

    @POST
    @Path("school/{school}/people/devices/{device}/revoke")
    @Operation(hidden = true)
    public Response revoke(
            @RestPath String school, @RestPath long device, @QueryParam("lang") @DefaultValue("") String lang)
            throws SQLException {
        door.enter(school);
        boolean done = devices.revoke(school, device, door.signature());
        return back(school, lang, done ? FormOutcome.DONE : FormOutcome.CHANGED);
    }

    @POST
    @Path("school/{school}/people/links/{gauge}/{link}/revoke")
    @Operation(hidden = true)
    public Response revokeLink(
            @RestPath String school,
            @RestPath String gauge,
            @RestPath long link,
            @QueryParam("lang") @DefaultValue("") String lang)
            throws SQLException {
        boolean done = links.revoke(door.enter(school).gauge(gauge), link, door.signature());
        return back(school, lang, done ? FormOutcome.DONE : FormOutcome.CHANGED);
    }

    @POST
    @Path("school/{school}/people/pins")
    @Operation(hidden = true)
    public Response newPin(
            @RestPath String school,
            @FormParam("role") @DefaultValue("") String role,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Place place = door.enter(school);
        boolean teachers = role.equals(SchoolRole.TEACHER.name());
        if (!teachers && !role.equals(SchoolRole.VOLUNTEER.name())) {
            return back(school, lang, FormOutcome.NOT);
        }
        SchoolPinService.Renewed fresh = pinService.renew(
                school, teachers ? SchoolRole.TEACHER : SchoolRole.VOLUNTEER, ownDevice(), door.signature());
        return SchoolPage.fresh(Templates.pins(
                place,
                teachers ? "" : fresh.pin(),
                teachers ? fresh.pin() : "",
                fresh.signedOut(),
                ClassroomFormatter.of(lang)));
    }

    @POST
    @Path("school/{school}/people/handover")
    @Operation(hidden = true)
    public Response handOver(
            @RestPath String school,
            @FormParam("sure") @DefaultValue("") String sure,
            @FormParam("links") @DefaultValue("") String links,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Place place = door.enter(school);
        if (sure.isEmpty()) {
            return back(school, lang, FormOutcome.NOT);
        }
        SchoolYearEnd.Start start =
                handover.handOver(school, links.isEmpty() ? List.of() : place.gauges(), door.signature());
        return SchoolPage.fresh(Templates.pins(
                place, start.volunteerPin(), start.teacherPin(), start.signedOut(), ClassroomFormatter.of(lang)));
    }

    private static Response back(String school, String lang, FormOutcome told) {
        return told.at("/school/" + school + "/people", lang);
    }
}
