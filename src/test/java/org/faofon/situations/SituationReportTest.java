package org.faofon.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.faofon.situations.SituationReport.Conditions;
import org.faofon.situations.SituationReport.Source;
import org.junit.jupiter.api.Test;

class SituationReportTest {
    private static final UUID ID = UUID.fromString("1b4e28ba-2fa1-41d2-883f-0016d3cca427");
    private static final Instant THREE = Instant.parse("2026-11-24T20:00:00Z");

    private static SituationReport report(ReportVia via, Instant seenAt, Map<NeedKind, PeopleBand> needs) {
        Source source = new Source(via, "volunteer S91", THREE);
        return new SituationReport(ID, "S91", seenAt, SchoolStatus.CLOSED, Conditions.UNKNOWN, needs, "", source);
    }

    @Test
    void sentAgainLaterItIsTheSame() {
        SituationReport first = report(ReportVia.PAGE, THREE, Map.of(NeedKind.BOAT, PeopleBand.UP_TO_10));
        assertThat(first.saysTheSameAs(
                        report(ReportVia.PAGE, THREE.plusSeconds(60), Map.of(NeedKind.BOAT, PeopleBand.UP_TO_10))))
                .isTrue();
    }

    @Test
    void withAnotherNeedItIsAnotherAndAlwaysTheSameOther() {
        SituationReport first = report(ReportVia.PAGE, THREE, Map.of());
        SituationReport changed = report(ReportVia.PAGE, THREE, Map.of(NeedKind.BOAT, PeopleBand.UP_TO_10));
        assertThat(changed.saysTheSameAs(first)).isFalse();
        assertThat(changed.withOwnId().id()).isNotEqualTo(ID);
        assertThat(changed.withOwnId().id()).isEqualTo(changed.withOwnId().id());
    }

    @Test
    void anotherTimeThatAnOfficerTypedIsAnother() {
        SituationReport first = report(ReportVia.PAPER, THREE, Map.of());
        assertThat(report(ReportVia.PAPER, THREE.minusSeconds(3600), Map.of()).saysTheSameAs(first))
                .isFalse();
    }
}
