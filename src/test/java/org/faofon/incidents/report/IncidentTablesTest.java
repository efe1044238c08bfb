package org.faofon.incidents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.text.PlainWords;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentSpan;
import org.faofon.incidents.PlainIncidentWords;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.junit.jupiter.api.Test;

class IncidentTablesTest {
    private static List<List<String>> timeline(List<AlertEvent> events) {
        GaugeRegistry network = PlainWords.srinagarindra();
        Instant now = events.get(0).happenedAt.plus(Duration.ofHours(3));
        IncidentFacts facts = new IncidentFacts(
                new IncidentSpan(new Interval(now.minus(Duration.ofHours(6)), now), Optional.empty()),
                now,
                false,
                List.of(),
                events,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new IncidentTables(facts, PlainIncidentWords.of(Language.TH, PlainWords.of(network), network))
                .timeline()
                .rows();
    }

    /** Each ten minutes after the one before. */
    private static AlertEvent call(int number) {
        AlertEvent call = Told.escalated();
        call.id = number + 1L;
        call.happenedAt = call.happenedAt.plus(Duration.ofMinutes(10L * number));
        call.calledBefore = number > 0;
        return call;
    }

    @Test
    void callsThatAreRepeatedUntilSomebodyLooksAreOneLine() {
        AlertEvent first = call(0);
        List<AlertEvent> calls = IntStream.range(0, 4)
                .mapToObj(IncidentTablesTest::call)
                .peek(call -> call.alert = first.alert)
                .toList();

        List<List<String>> rows = timeline(calls);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(1)).contains("เรียกซ้ำอีก 3 ครั้ง");
    }

    @Test
    void oneCallIsSaidPlainly() {
        assertThat(timeline(List.of(call(0))).get(0).get(1)).doesNotContain("เรียกซ้ำอีก");
    }
}
