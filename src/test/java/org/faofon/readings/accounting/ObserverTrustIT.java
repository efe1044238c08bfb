package org.faofon.readings.accounting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.ObserverTrust;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the readings of last month to the score that officers and the school read. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ObserverTrustIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            TRUST1,TRUST1,โรงเรียนอ่านครบ,Complete test school,9309,7.4,100.2,,MANUAL,,150,P1D,
            TRUST2,TRUST2,โรงเรียนอ่านครึ่งเดือน,Half test school,9309,7.4,100.2,,MANUAL,,150,P1D,
            """;

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    @Inject
    ReadingSender door;

    @Inject
    ObserverTrustJob trust;

    @Inject
    Clock clock;

    private YearMonth last = YearMonth.of(2000, 1);

    @BeforeEach
    void readLastMonth() {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        last = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(1);
        for (int day = 1; day <= last.lengthOfMonth(); day++) {
            Instant end = last.atDay(day).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            door.take("TRUST1", end, Duration.ofDays(1), Integer.toString(day % 7));
            if (day % 2 == 1) {
                door.take("TRUST2", end, Duration.ofDays(1), Integer.toString(day % 7));
            }
        }
    }

    @Test
    void aCompleteMonthIsFiveAndEverySecondDayIsLess() throws Exception {
        trust.computeNow();

        ObserverTrust whole = trust.find("TRUST1", last).orElseThrow();
        assertThat(whole.completeness()).isCloseTo(1, within(0.001));
        ObserverTrust half = trust.find("TRUST2", last).orElseThrow();
        assertThat(half.completeness()).isCloseTo(0.5, within(0.05));
        assertThat(half.score()).isLessThan(whole.score());
        assertThat(trust.scoreOf("TRUST1")).hasValue(whole.score());
        assertThat(trust.scoreOf("NOSUCH")).isEmpty();
        trust.computeNow(); // Computed again it is the same row.
        assertThat(trust.listOf("TRUST1").stream().filter(month -> month.month().equals(last)))
                .hasSize(1);
    }

    @Test
    void officersSeeTheTableAndTheSchoolWords() throws Exception {
        trust.computeNow();

        asOfficer()
                .get("/centre/trust?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Complete test school"))
                .body(containsString("Rejected by officers"));
        asOfficer().get("/centre").then().body(containsString("/centre/trust"));
        given().redirects().follow(false).get("/centre/trust").then().statusCode(not(200));
        asOfficer()
                .get("/school/TRUST1?month=" + last)
                .then()
                .statusCode(200)
                .body(containsString("TRUST1: ข้อมูลเดือนนี้"));
    }
}
