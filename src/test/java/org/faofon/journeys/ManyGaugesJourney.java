package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.faofon.support.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** On a phone, the map of more gauges than one can see at once: districts first, then the gauges of one of them. */
class ManyGaugesJourney {
    private static final int GAUGES = 510;
    private static final String HEAD =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token\n";

    @TempDir
    Path home;

    @Test
    void showsTheDistrictsAndThenTheGaugesOfOne() throws IOException {
        Path roster = Files.writeString(home.resolve("gauges.csv"), roster());
        try (PackagedProgram program = PackagedProgram.start(home, Map.of("FAOFON_ROSTER", roster.toString()));
                Browser phone = Browser.phone()) {
            phone.open(program.request("/?lang=en").build().uri().toString());
            until(phone, "return document.getElementById('map').dataset.ready === 'yes'");
            assertThat(markers(phone)).isEqualTo(2);
            assertThat(phone.driver().findElements(By.cssSelector("#table tbody tr")))
                    .hasSize(100);

            phone.driver().executeScript("document.querySelector('.leaflet-marker-icon').click()");
            until(phone, "return !!document.querySelector('.leaflet-popup [data-nearer]')");
            assertThat(phone.driver().findElement(By.className("leaflet-popup")).getText())
                    .contains("0 of 255 gauges reporting");
            phone.driver().executeScript("document.querySelector('.leaflet-popup [data-nearer]').click()");

            until(phone, "return document.querySelectorAll('.drop').length > 20");
            assertThat(markers(phone)).isLessThan(GAUGES / 2);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    /** Two districts side by side, each with half of the gauges. */
    private static String roster() {
        return IntStream.range(0, GAUGES)
                .mapToObj(i -> "M%03d,S%03d,โรงเรียนบ้านที่ %d,School %d,%d,7.5%02d,%s%02d,,TIPPING_BUCKET,0.2,,PT5M,"
                        .formatted(i, i, i, i, 9301 + i % 2, i / 2 % 16, i % 2 == 0 ? "99.8" : "100.0", i / 32))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static long markers(Browser phone) {
        return (long) phone.driver().executeScript("return document.querySelectorAll('.drop').length");
    }

    private static void until(Browser phone, String script) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Boolean.TRUE.equals(phone.driver().executeScript(script)));
    }
}
