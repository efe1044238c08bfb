package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.watch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the database, too, the first level is pushed only where three districts have it, and then for all of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(SeveralDistrictsIT.Three.class)
class SeveralDistrictsIT {
    /** As the program comes along. */
    public static final class Three implements QuarkusTestProfile {
        private final WithLine line = new WithLine();

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(line.getConfigOverrides());
            settings.put("faofon.alerts.watch.districts", "3");
            return settings;
        }
    }

    @Inject
    AlertService book;

    @Inject
    AlertQueries queries;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @BeforeEach
    void clear() {
        tables.forgetAlerts();
        clock.set(minute(0));
    }

    @AfterEach
    void forget() {
        tables.forgetAlerts();
    }

    @Test
    void theThirdDistrictTakesTheOthersWithIt() {
        AlertEvent first = open("9301", 0);
        AlertEvent second = open("9303", 1);

        assertThat(pushed()).isEmpty();

        AlertEvent third = open("9305", 2);

        assertThat(pushed()).containsExactlyInAnyOrder(first.id, second.id, third.id);
    }

    @Test
    void whatWasNotPushedEndsInSilence() {
        open("9301", 0);
        book.record(new Finding(Hazard.FLOOD, "9301", minute(300), List.of(), Optional.empty(), 1, 5));

        assertThat(queries.list(Set.of(Alert.Status.ENDED), 1)).hasSize(1);
        assertThat(pushed()).isEmpty();
    }

    private AlertEvent open(String district, int minute) {
        return book.record(new Finding(
                        Hazard.FLOOD,
                        district,
                        minute(minute),
                        List.of(watch("PTL" + district, minute(minute))),
                        Optional.of(Level.WATCH),
                        1,
                        5))
                .get(0);
    }

    private List<Long> pushed() {
        return tables.strings("select event_id from outbox where channel = 'line' order by seq").stream()
                .map(Long::valueOf)
                .toList();
    }
}
