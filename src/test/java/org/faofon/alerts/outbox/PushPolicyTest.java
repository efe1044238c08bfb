package org.faofon.alerts.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;
import org.junit.jupiter.api.Test;

/** The first level is pushed when it rises or covers several districts; the book on paper decides as the real one does. */
class PushPolicyTest {
    private static final Optional<Level> WATCH = Optional.of(Level.WATCH);
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    private final List<AlertEvent> told = new ArrayList<>();
    private final SimulatedAlertBook book = book(3);

    private SimulatedAlertBook book(int districts) {
        return new SimulatedAlertBook(Duration.ofHours(1), new PushPolicy(false, districts, SIX_HOURS), told::add);
    }

    @Test
    void aWatchInOneDistrictIsNoPush() {
        open(book, "9301", 0);

        assertThat(pushed()).isEmpty();
        assertThat(told.get(0).isPublic).isTrue();
    }

    @Test
    void twoDistrictsAreNotSeveral() {
        open(book, "9301", 0);
        open(book, "9302", 1);

        assertThat(pushed()).isEmpty();
    }

    @Test
    void theThirdDistrictTakesTheOthersWithIt() {
        open(book, "9301", 0);
        open(book, "9302", 1);
        open(book, "9303", 360);

        assertThat(pushed()).containsExactly("9301 OPENED", "9302 OPENED", "9303 OPENED");
    }

    @Test
    void whatBeganLongerAgoDoesNotCount() {
        open(book, "9301", 0);
        open(book, "9302", 1);
        open(book, "9303", 361);

        assertThat(pushed()).isEmpty();
    }

    @Test
    void aRiseIsPushedAndThenItsEnd() {
        open(book, "9301", 0);
        book.record(finding("9301", 5, Optional.of(Level.WARNING), warning(CHUMPHON, minute(5))));
        book.record(finding("9301", 300, Optional.empty()));

        assertThat(pushed()).containsExactly("9301 RAISED", "9301 ENDED");
    }

    @Test
    void whatNobodyWasToldNeedsNoAllClear() {
        open(book, "9301", 0);
        book.record(finding("9301", 300, Optional.empty()));

        assertThat(told).extracting(event -> event.kind).containsExactly(Kind.OPENED, Kind.ENDED);
        assertThat(pushed()).isEmpty();
    }

    @Test
    void oneDistrictIsEnoughWhereTheOperatorWantsIt() {
        open(book(1), "9301", 0);

        assertThat(pushed()).containsExactly("9301 OPENED");
    }

    @Test
    void zeroIsNever() {
        SimulatedAlertBook never = book(0);
        for (int i = 1; i <= 9; i++) {
            open(never, "930" + i, 0);
        }

        assertThat(pushed()).isEmpty();
    }

    @Test
    void aWarningIsPushedAtOnce() {
        book.record(finding("9301", 0, Optional.of(Level.WARNING), warning(CHUMPHON, minute(0))));

        assertThat(pushed()).containsExactly("9301 OPENED");
    }

    private static void open(SimulatedAlertBook book, String district, int minute) {
        book.record(finding(district, minute, WATCH, watch("PTL" + district, minute(minute))));
    }

    private static Finding finding(String district, int minute, Optional<Level> lingering, Evidence... held) {
        return new Finding(Hazard.FLOOD, district, minute(minute), List.of(held), lingering, 1, 5);
    }

    private List<String> pushed() {
        return told.stream()
                .filter(event -> event.push)
                .map(event -> event.alert.districtCode + " " + event.kind)
                .toList();
    }
}
