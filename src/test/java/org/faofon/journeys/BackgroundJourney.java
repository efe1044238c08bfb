package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolMembers.GAUGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.junit.jupiter.api.Test;

/** A pupil has no signal, closes the page and goes to class; the phone finds the signal again by itself. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class BackgroundJourney extends MondayMorning {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ReadingStore store;

    private List<Judged> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minus(DAY), SEVEN.plus(DAY), 10);
    }

    @Test
    void whatWaitsIsSentThoughThePageWasClosed() throws IOException, SQLException {
        try (Wire wire = new Wire(site.getPort());
                Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site())) {
            phone.open(wire.site() + "report");
            phone.until("return navigator.serviceWorker.controller !== null");
            phone.until("return !document.getElementById('form').hidden");
            wire.cut();
            phone.type("#mm", "7.5");
            phone.click("#send");
            phone.until("return document.getElementById('line').dataset.waiting === '1'");
            phone.open("about:blank");
            assertThat(stored()).isEmpty();

            wire.mend();
            theBrowserFindsASignal(phone, wire.site());

            await().atMost(SOON).until(() -> stored().size() == 1);
            assertThat(stored().get(0).reading().depth().micrometres()).isEqualTo(7_500);
        }
    }

    /** As it does by itself after some minutes. A fresh profile's first registration has the number 0. */
    private static void theBrowserFindsASignal(Browser phone, String site) {
        phone.driver().executeCdpCommand("ServiceWorker.enable", Map.of());
        phone.driver()
                .executeCdpCommand(
                        "ServiceWorker.dispatchSyncEvent",
                        Map.of(
                                "origin",
                                site.substring(0, site.length() - 1),
                                "registrationId",
                                "0",
                                "tag",
                                "send-reports",
                                "lastChance",
                                false));
    }
}
