package org.faofon.readings.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.UplinkFrame;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UplinkFrameRepositoryIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,kind,tip_mm,interval
            FRAME1,FRAME,โรงเรียนบ้านทดสอบเฟรม,Frame test school,9302,7.4,99.9,TIPPING_BUCKET,0.2,PT10M
            """;

    private static int used;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @Inject
    ReadingSender door;

    private String device = "";
    private Instant monday = Instant.EPOCH;

    @BeforeEach
    void useAnotherDeviceAndTimeForEachTest() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        device = "0B000000000001%02X".formatted(used);
        monday = Instant.parse("2011-01-03T00:00:00Z").plus(Duration.ofDays(10L * used++));
    }

    @Test
    void aFrameUnderAnotherTimeIsADuplicate() throws Exception {
        assertThat(handIn(frame("01AB", 7, 10, 400))).containsExactly(Receipt.STORED);

        assertThat(handIn(frame("01AB", 7, 20, 400))).containsExactly(Receipt.DUPLICATE);
        assertThat(handIn(frame("01AB", 7, 5, 400))).containsExactly(Receipt.DUPLICATE);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aBatchIsAnsweredInItsOrder() {
        assertThat(handIn(
                        frame("01AB", 7, 10, 400),
                        frame("01AB", 7, 20, 400),
                        given(30, 600),
                        frame("01AB", 8, 40, 400),
                        frame("01AB", 8, 40, 400)))
                .containsExactly(Receipt.STORED, Receipt.DUPLICATE, Receipt.STORED, Receipt.STORED, Receipt.DUPLICATE);
    }

    @Test
    void aCountUnderAnotherTimeIsADuplicate() {
        Reading.Origin origin = frame("01AB", 7, 10, 0).origin();
        handIn(new CounterReading("FRAME1", monday.plusSeconds(600), 40, origin, ""));

        assertThat(handIn(new CounterReading("FRAME1", monday.plusSeconds(900), 40, origin, "")))
                .containsExactly(Receipt.DUPLICATE);
    }

    @Test
    void theSameNumberAfterADayIsAnotherMessage() {
        handIn(frame("01AB", 7, 10, 400));

        assertThat(handIn(frame("01AB", 7, 10 + 1_440, 400))).containsExactly(Receipt.DUPLICATE);
        assertThat(handIn(frame("01AB", 7, 11 + 1_440, 400))).containsExactly(Receipt.STORED);
    }

    @Test
    void theSameNumberWithOtherRainIsAnotherMessage() {
        handIn(frame("01AB", 7, 10, 400));

        assertThat(handIn(frame("01AB", 7, 20, 600))).containsExactly(Receipt.STORED);
    }

    @Test
    void aDeviceThatHasJoinedAgainCountsFromTheStart() throws Exception {
        handIn(frame("01AB", 1, 10, 200), frame("01AB", 2, 20, 200));
        handIn(frame("02CD", 1, 30, 200), frame("02CD", 2, 40, 200));

        assertThat(stored()).hasSize(4);
    }

    @Test
    void withoutASessionASmallerNumberInBetweenShowsThatTheDeviceHasJoinedAgain() throws Exception {
        handIn(frame("", 1, 10, 400), frame("", 2, 20, 200));
        assertThat(handIn(frame("", 2, 30, 200))).containsExactly(Receipt.DUPLICATE);

        assertThat(handIn(frame("", 1, 40, 600), frame("", 2, 50, 200)))
                .containsExactly(Receipt.STORED, Receipt.STORED);
    }

    @Test
    void anotherDeviceHasItsOwnNumbers() throws Exception {
        handIn(frame("01AB", 7, 10, 400));
        device = "0B000000000002%02X".formatted(used);

        assertThat(handIn(frame("01AB", 7, 20, 400))).containsExactly(Receipt.STORED);
    }

    private List<Receipt> handIn(Measurement... measurements) {
        return door.take(List.of(measurements));
    }

    private List<ReadingsStored.Judged> stored() throws SQLException {
        return store.list("FRAME1", monday, monday.plus(Duration.ofDays(3)), 100);
    }

    private Reading frame(String session, long counter, int minute, int micrometres) {
        Reading reading = given(minute, micrometres);
        Reading.Origin origin = new Reading.Origin(Source.LORAWAN, "gauge FRAME1", now(minute))
                .withFrame(Optional.of(new UplinkFrame(device, session, counter)));
        return new Reading("FRAME1", reading.interval(), reading.depth(), origin, "");
    }

    private Reading given(int minute, int micrometres) {
        return new Reading(
                "FRAME1",
                Interval.endingAt(monday.plusSeconds(60L * minute), Duration.ofMinutes(5)),
                Depth.ofMicrometres(micrometres),
                new Reading.Origin(Source.MQTT, "gauge FRAME1", now(minute)),
                "");
    }

    private Instant now(int minute) {
        return monday.plusSeconds(60L * minute);
    }
}
