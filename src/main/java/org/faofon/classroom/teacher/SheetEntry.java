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
import org.faofon.readings.StandardReason;
import org.faofon.readings.VerdictReason;
import org.faofon.schools.ReadingQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One reading in the month's sheet.
 *
 * @param days the days that it covers, more than one after a weekend
 * @param before its earlier values, newest first
 * @param asked the last question about it; null if there is none
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

    /** The teacher's or officer's own remark about it, or empty. */
    public String word() {
        String said = reason();
        return StandardReason.of(said).isPresent() ? "" : said;
    }

    /** Whether the school withdrew it. */
    public boolean withdrawn() {
        return failed() && StandardReason.of(reason()).equals(Optional.of(StandardReason.WITHDRAWN));
    }

    private String reason() {
        String start = VerdictReason.OFFICER.name() + ": ";
        String reason = judged.verdict().reason();
        return reason.startsWith(start) ? reason.substring(start.length()) : "";
    }

    /** Whether a person has approved it. */
    public boolean approved() {
        return quality() == Quality.GOOD && grounds().contains(VerdictReason.OFFICER);
    }

    /** Whether one tap may approve it together with others: it has no doubts and no question. */
    public boolean plain() {
        return !approved() && !open() && (quality() == Quality.GOOD || quality() == Quality.NOT_EVALUATED);
    }

    public boolean failed() {
        return quality() == Quality.FAIL;
    }

    /** Whether the gauge reported no value. */
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

    /** The kinds of values for a correction. */
    public List<Depth.Kind> kinds() {
        return List.of(Depth.Kind.values());
    }

    /** The stored signature of who entered it. */
    public String by() {
        return reading().origin().enteredBy();
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

    /** The number of days that it covers. */
    public long length() {
        return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }

    /** Whether a question about it is unanswered. */
    public boolean open() {
        return asked != null && asked.state() == ReadingQuestion.State.OPEN;
    }

    /** The value that the form's author saw, so that nobody approves a value that has changed meanwhile. */
    public String seen() {
        return at() + "-" + depthMicrometres();
    }

    private Reading reading() {
        return judged.reading();
    }
}
