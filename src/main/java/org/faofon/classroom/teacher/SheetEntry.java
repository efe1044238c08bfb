package org.faofon.classroom.teacher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.faofon.classroom.rainday.RainDayBuilder;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Revision;
import org.faofon.readings.VerdictReason;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.SchoolMember;
import org.jspecify.annotations.Nullable;

/**
 * One reading as it stands in the month's sheet.
 *
 * @param days of which it tells, more than one after a weekend
 * @param before what it has said before, newest first
 * @param asked the last question about it; null if nobody has asked
 */
public record SheetEntry(
        Gauge gauge,
        Judged judged,
        RainDayBuilder.Days days,
        List<Revision> before,
        @Nullable ReadingQuestion asked) {
    static SheetEntry of(Gauge gauge, Judged judged, List<Revision> replaced, List<ReadingQuestion> questions) {
        Instant at = judged.reading().at();
        List<Revision> before = replaced.stream()
                .filter(revision -> revision.fall().interval().end().equals(at))
                .toList();
        Optional<ReadingQuestion> asked =
                questions.stream().filter(question -> question.at().equals(at)).findFirst();
        return new SheetEntry(
                gauge, judged, RainDayBuilder.daysOf(judged.reading().interval()), before, asked.orElse(null));
    }

    public long at() {
        return judged.reading().at().getEpochSecond();
    }

    public Instant end() {
        return judged.reading().at();
    }

    public Quality quality() {
        return judged.verdict().quality();
    }

    public List<VerdictReason> grounds() {
        return VerdictReason.in(judged.verdict().reason());
    }

    /** What the teacher or officer has said of it, in their own words. */
    public String word() {
        String start = VerdictReason.OFFICER.name() + ": ";
        String reason = judged.verdict().reason();
        return reason.startsWith(start) ? reason.substring(start.length()) : "";
    }

    /** Whether a person has looked at it and found it right. */
    public boolean approved() {
        return quality() == Quality.GOOD && grounds().contains(VerdictReason.OFFICER);
    }

    /** Whether one tap may call it right, among others: nobody doubts it, and nobody has asked. */
    public boolean plain() {
        return !approved() && !open() && (quality() == Quality.GOOD || quality() == Quality.NOT_EVALUATED);
    }

    public boolean failed() {
        return quality() == Quality.FAIL;
    }

    /** Whether the gauge could not say what fell. */
    public boolean missing() {
        return quality() == Quality.MISSING;
    }

    public long depthMicrometres() {
        return reading().depth().micrometres();
    }

    public boolean atLeast() {
        return reading().depth().kind() == Depth.Kind.AT_LEAST;
    }

    public boolean trace() {
        return RainClass.ofDay(depthMicrometres(), reading().depth().kind() == Depth.Kind.TRACE) == RainClass.TRACE;
    }

    /** What it may be corrected to. */
    public List<Depth.Kind> kinds() {
        return List.of(Depth.Kind.values());
    }

    /** Who has entered it, by nickname; by the whole signature where there is none. */
    public String by() {
        return SchoolMember.nameIn(reading().origin().enteredBy());
    }

    public String note() {
        return reading().note();
    }

    public boolean several() {
        return days.several();
    }

    /** Whether the last of its days is one of these. */
    boolean endsBetween(LocalDate first, LocalDate last) {
        return !days.last().isBefore(first) && !days.last().isAfter(last);
    }

    /** Of how many days it tells. */
    public long length() {
        return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }

    /** Whether a question about it waits for an answer. */
    public boolean open() {
        return asked != null && asked.state() == ReadingQuestion.State.OPEN;
    }

    /** What a form says that its writer saw, so that nobody approves a value that has changed meanwhile. */
    public String seen() {
        return at() + "-" + depthMicrometres();
    }

    private Reading reading() {
        return judged.reading();
    }
}
