package org.faofon.readings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.readings.intake.CounterRows.Row;
import org.faofon.readings.intake.CounterRows.Span;
import org.faofon.readings.intake.CounterSeries.Step;

/**
 * Computes readings from stored counts, each over the time since the previous valid count. They depend only on what is
 * stored, so the order in which counts arrive does not matter.
 */
@ApplicationScoped
class CounterRain {
    /** Counts that are further apart give no reading: no reading is longer. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** Changed counts that are no further apart are processed together. */
    private static final long TOGETHER_SECONDS = Duration.ofHours(6).toSeconds();

    private final GaugeRegistry network;
    private final QualityControl judgement;

    CounterRain(GaugeRegistry network, QualityControl judgement) {
        this.network = network;
        this.judgement = judgement;
    }

    /** A reading whose stored value is not up to date, and the counter's verdict on it. */
    private record Due(Reading reading, Verdict verdict) {}

    /** The readings that are affected by these changed counts and are not up to date. */
    List<Judged> around(Connection connection, List<CounterReading> counts) throws SQLException {
        List<Span> spans = spans(counts);
        return spans.isEmpty() ? List.of() : readings(connection, spans, CounterSeries.AFTER, CounterSeries.BEFORE);
    }

    /** The readings of a gauge that end in that interval and are not up to date. */
    List<Judged> endingIn(Connection connection, int gauge, Interval ends) throws SQLException {
        Span span =
                new Span(gauge, ends.start().getEpochSecond() + 1, ends.end().getEpochSecond());
        return readings(connection, List.of(span), 0, 0);
    }

    private List<Span> spans(List<CounterReading> counts) {
        List<Span> each = counts.stream()
                .map(count -> new Span(
                        network.gaugeOf(count.gauge()).id,
                        count.at().getEpochSecond(),
                        count.at().getEpochSecond()))
                .sorted(Comparator.comparingInt(Span::gaugeId).thenComparingLong(Span::since))
                .toList();
        List<Span> spans = new ArrayList<>();
        for (Span span : each) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.gaugeId() == span.gaugeId() && span.since() - last.until() <= TOGETHER_SECONDS) {
                spans.set(spans.size() - 1, new Span(last.gaugeId(), last.since(), span.until()));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    /**
     * The readings of the counts in the spans.
     *
     * @param earlier and of that many counts before each
     * @param later and of that many after it
     */
    private List<Judged> readings(Connection connection, List<Span> spans, int earlier, int later) throws SQLException {
        List<Due> due = new ArrayList<>();
        List<List<Row>> lists = CounterRows.list(connection, spans);
        for (int i = 0; i < spans.size(); i++) {
            addDue(due, lists.get(i), spans.get(i), earlier, later);
        }
        return judge(due);
    }

    private void addDue(List<Due> due, List<Row> rows, Span span, int earlier, int later) {
        if (rows.isEmpty()) {
            return;
        }
        CounterSeries series = new CounterSeries(
                rows.stream().map(Row::sample).toList(), rows.get(0).nominal());
        int first = indexFrom(rows, span.since());
        int last = indexFrom(rows, span.until() + 1) - 1;
        for (int i = Math.max(1, first - earlier); i <= Math.min(rows.size() - 1, last + later); i++) {
            Row row = rows.get(i);
            Step step = series.step(i, row.counter());
            Row since = rows.get(step.since());
            Interval time = new Interval(since.sample().at(), row.sample().at());
            if (time.length().compareTo(LONGEST) <= 0
                    && row.made().filter(made -> made.says(time, step.credit())).isEmpty()) {
                due.add(new Due(reading(row, since, time, step), step.credit().verdict()));
            }
        }
    }

    /** The index of the first count at that time or later. */
    private static int indexFrom(List<Row> rows, long seconds) {
        int index = 0;
        while (index < rows.size() && rows.get(index).sample().at().getEpochSecond() < seconds) {
            index++;
        }
        return index;
    }

    /** The reading between two counts; its origin is that of the count that was received last. */
    private Reading reading(Row row, Row since, Interval time, Step step) {
        Reading.Origin latest =
                row.origin().receivedAt().isBefore(since.origin().receivedAt()) ? since.origin() : row.origin();
        Reading.Origin origin = new Reading.Origin(row.origin().source(), latest.enteredBy(), latest.receivedAt());
        return new Reading(gaugeOf(row.gaugeId()), time, step.credit().depth(), origin, row.note());
    }

    /** A reading without a counter value is not checked; for the others the checks may lower the counter's verdict. */
    private List<Judged> judge(List<Due> due) {
        List<Judged> judged = new ArrayList<>();
        List<Due> known = new ArrayList<>();
        for (Due each : due) {
            if (each.verdict.quality() == Quality.MISSING) {
                judged.add(new Judged(each.reading, each.verdict));
            } else {
                known.add(each);
            }
        }
        List<Judged> ofChecks = judgement.judge(known.stream().map(Due::reading).toList());
        for (int i = 0; i < known.size(); i++) {
            Verdict verdict = known.get(i).verdict.and(ofChecks.get(i).verdict());
            judged.add(new Judged(known.get(i).reading, verdict));
        }
        return judged;
    }

    private String gaugeOf(int id) {
        return network.findGauge(id)
                .orElseThrow(() -> new IllegalStateException("There is no gauge with the id " + id))
                .code;
    }
}
