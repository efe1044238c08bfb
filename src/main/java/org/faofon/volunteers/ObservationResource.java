package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.network.Gauge;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.schools.MissedReading;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.NaturalSigns;
import org.faofon.schools.NaturalSigns.Sign;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolRules;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Observations about a gauge besides rain. Repeating a report changes nothing. */
@Path("/api/v1")
@Tag(name = "Schools")
@RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS, RequestUser.OFFICER})
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ObservationResource {
    /** Signs are reported at once, or when the phone has a signal again. */
    private static final Duration OLDEST_SIGNS = Duration.ofDays(7);

    private final VolunteerGauges gauges;
    private final MissedReadingRepository notMeasured;
    private final NaturalSignsNotifier signs;
    private final Clock clock;
    private final SecurityIdentity identity;

    ObservationResource(
            VolunteerGauges gauges,
            MissedReadingRepository notMeasured,
            NaturalSignsNotifier signs,
            Clock clock,
            SecurityIdentity identity) {
        this.gauges = gauges;
        this.notMeasured = notMeasured;
        this.signs = signs;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * A day that could not be measured.
     *
     * @param at the 07:00 at which it should have been read
     * @param why UNREACHABLE, BROKEN, HOLIDAY, FORGOT or OTHER
     * @param note up to 500 characters
     */
    record NotMeasuredJson(
            @Nullable String at,
            @Nullable String why,
            @Nullable String note) {}

    /**
     * Signs of a landslide or a flood, or what has happened already.
     *
     * @param id a UUID that the sender chooses, the same when it is sent again
     * @param at when they were seen
     * @param signs RED_WATER, STREAM_RISING, HILL_SOUNDS; of the situation FLOODED, SLIDE, OTHER
     * @param note up to 500 characters; required for OTHER
     */
    record SignsJson(
            @Nullable String id,
            @Nullable String at,
            @Nullable List<String> signs,
            @Nullable String note) {}

    /** The result: stored or duplicate. */
    record Said(String status) {
        static Said of(boolean news) {
            return new Said(news ? "stored" : "duplicate");
        }
    }

    @POST
    @Path("gauges/{gauge}/not-measured")
    @Operation(
            summary = "Report that a day could not be measured",
            description = "Such a day is neither zero nor silence. A later report about the same day replaces "
                    + "it, and a reading takes precedence over both.")
    public Said notMeasured(@RestPath String gauge, @Nullable NotMeasuredJson said) throws SQLException {
        Gauge known = gauges.of(gauge);
        RequestUser caller = RequestUser.of(identity).mustLookAfter(known);
        if (said == null) {
            throw new BadRequestException("The request has no body");
        }
        Instant now = clock.instant();
        Instant at = RequestText.past(said.at, now, SchoolRules.OLDEST);
        return Said.of(notMeasured.add(new MissedReading(
                known.code,
                DailyMessageCountRepository.dayOf(at),
                RequestText.choice("why", said.why, MissedReading.Why.class),
                RequestText.optional("note", said.note, MissedReading.LONGEST_NOTE),
                caller.name(),
                now)));
    }

    @POST
    @Path("gauges/{gauge}/signs")
    @Operation(
            summary = "Report natural signs of danger, or the situation",
            description = "Red water, a stream that rises fast, sounds from the hill; places under water, earth or "
                    + "trees that have come down. Officers are told at once; when one has seen it, the school's "
                    + "page says so.")
    public Said signs(@RestPath String gauge, @Nullable SignsJson said) throws SQLException {
        Gauge known = gauges.of(gauge);
        RequestUser caller = RequestUser.of(identity).mustLookAfter(known);
        if (said == null || said.signs == null || said.signs.isEmpty()) {
            throw new BadRequestException("signs must name at least one");
        }
        Set<Sign> seen = said.signs.stream()
                .map(sign -> RequestText.choice("signs", sign, Sign.class))
                .collect(Collectors.toSet());
        String note = RequestText.optional("note", said.note, NaturalSigns.LONGEST_NOTE);
        if (seen.contains(Sign.OTHER) && note.isEmpty()) {
            throw new BadRequestException("note must say what OTHER is");
        }
        Instant now = clock.instant();
        return Said.of(signs.hear(new NaturalSigns(
                RequestText.id(said.id),
                known.code,
                RequestText.past(said.at, now, OLDEST_SIGNS),
                seen,
                note,
                caller.name(),
                now)));
    }
}
