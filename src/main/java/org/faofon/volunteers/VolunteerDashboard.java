package org.faofon.volunteers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Quality;
import org.faofon.schools.MissedReading;
import org.faofon.schools.NaturalSigns;
import org.faofon.schools.NaturalSignsRepository;
import org.faofon.schools.SchoolMember;
import org.faofon.volunteers.NeighbourComparison.DistrictDay;
import org.faofon.volunteers.NeighbourComparison.Hint;
import org.faofon.volunteers.NeighbourComparison.OthersOfMorning;
import org.faofon.volunteers.NeighbourComparison.SchoolJson;
import org.jspecify.annotations.Nullable;

/**
 * All data of a school's report page, so that the page can show them without a network too.
 *
 * @param now network time, for phones whose clock is wrong
 * @param district the school's district on the last rain day
 * @param turns the nickname of the person whose turn it is on a morning, by weekday number (ISO 8601, Monday is 1)
 * @param holidays those that are not over
 * @param signsGauge the gauge for reports of natural signs, also of a school without a cylinder
 * @param signs what the school has reported in the last days besides rain, the latest first
 * @param situationAsked whether the centre asks how the school is
 * @param mornings the other schools of the district on each of the last mornings, the latest first
 */
@Schema(name = "Mine")
record VolunteerDashboard(
        OffsetDateTime now,
        boolean exercise,
        SchoolJson school,
        String role,
        String nickname,
        List<OfGauge> gauges,
        List<Question> questions,
        @Nullable DistrictDay district,
        Map<Integer, String> turns,
        List<Days> holidays,
        String signsGauge,
        List<Signs> signs,
        boolean situationAsked,
        List<OthersOfMorning> mornings) {
    /** Days on which nobody reads, and why. */
    record Days(LocalDate first, LocalDate last, String name) {}

    /**
     * One of the school's cylinders.
     *
     * @param capacityMm null if unknown
     * @param recordMm the most that it has measured in a day; null if its readings cover less than a year
     * @param count how many readings it has ever had
     * @param streak the number of consecutive reported rain days
     * @param levels its levels since it was last emptied, of the last day, the latest first
     * @param askedUntil until when its level is requested; null without a request
     */
    record OfGauge(
            String gauge,
            @Nullable BigDecimal capacityMm,
            @Nullable BigDecimal recordMm,
            long count,
            int streak,
            Month month,
            List<Receipt> readings,
            List<Missed> notMeasured,
            List<Hint> hints,
            List<Standing> levels,
            @Nullable OffsetDateTime askedUntil) {}

    /**
     * A level of a cylinder.
     *
     * @param changeable whether the member may change the value for that time
     */
    record Standing(
            OffsetDateTime at,
            BigDecimal mm,
            boolean trace,
            boolean atLeast,
            boolean emptied,
            String by,
            boolean changeable) {}

    /**
     * The month so far.
     *
     * @param first its first day
     * @param daysKnown how many of its {@code days} so far were observed
     */
    record Month(LocalDate first, BigDecimal mm, double daysKnown, long days) {}

    /**
     * A reading and its progress.
     *
     * @param id its name in addresses
     * @param at the end of its interval
     * @param days how many days it covers
     * @param by the nickname of the person who entered it, or empty
     * @param mine whether it came from this device's owner
     * @param withdrawn whether the school withdrew it
     * @param onMap whether the current map shows it
     * @param alerts public alerts that depend on it
     * @param changeableUntil when it becomes final for volunteers; null if it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receipt(
            String id,
            OffsetDateTime at,
            @Nullable BigDecimal mm,
            double days,
            boolean trace,
            boolean atLeast,
            String note,
            String by,
            boolean mine,
            OffsetDateTime receivedAt,
            Quality quality,
            boolean withdrawn,
            boolean onMap,
            List<Long> alerts,
            @Nullable OffsetDateTime changeableUntil) {}

    /** A day that could not be measured, by the 07:00 at which it should have been read. */
    record Missed(OffsetDateTime at, MissedReading.Why why, String by) {}

    /**
     * An unanswered question.
     *
     * @param byTeacher whether the school's teacher asks; otherwise an officer does
     */
    record Question(
            long id,
            String gauge,
            String reading,
            OffsetDateTime at,
            String reason,
            OffsetDateTime askedAt,
            boolean byTeacher) {}

    /**
     * Natural signs, or a report of the situation.
     *
     * @param at when they were seen
     * @param acknowledgedAt when an officer has confirmed that they saw the report; null if nobody has
     */
    record Signs(
            UUID id,
            OffsetDateTime at,
            List<NaturalSigns.Sign> signs,
            String note,
            String by,
            OffsetDateTime receivedAt,
            @Nullable OffsetDateTime acknowledgedAt) {
        static Signs of(NaturalSignsRepository.Stored stored) {
            NaturalSigns said = stored.signs();
            return new Signs(
                    said.id(),
                    RainDayTime.local(said.seenAt()),
                    said.signs().stream().sorted().toList(),
                    said.note(),
                    SchoolMember.nicknameIn(said.by()),
                    RainDayTime.local(said.saidAt()),
                    stored.acknowledgement()
                            .map(NaturalSignsRepository.Acknowledgement::at)
                            .map(RainDayTime::local)
                            .orElse(null));
        }
    }
}
