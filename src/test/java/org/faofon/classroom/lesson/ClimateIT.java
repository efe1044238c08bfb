package org.faofon.classroom.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.faofon.classroom.SchoolRain;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eleven water years in which each day of the monsoon has a tenth of a millimetre more than a year before. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ClimateIT {
    private static final int FIRST_YEAR = 1990;
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin
            CLIM-1,CLIM,โรงเรียนบ้านสิบเอ็ดปี,Eleven years school,9308,7.3,100.1,,MANUAL,,150,P1D,,
            """;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @BeforeEach
    void elevenYears() throws SQLException {
        assertThat(roster.importText(ROSTER)).isEmpty();
        List<Judged> readings = LocalDate.of(FIRST_YEAR, 4, 1)
                .datesUntil(LocalDate.of(FIRST_YEAR + 11, 4, 1))
                .map(day -> SchoolRain.day("CLIM-1", day.plusDays(1) + "T07:00", micrometres(day), Depth.Kind.EXACT))
                .toList();
        store.store(readings);
    }

    private static int micrometres(LocalDate day) {
        if (day.getMonthValue() >= 10) {
            return 10_000 + 100 * (day.getYear() - FIRST_YEAR);
        }
        return day.getDayOfMonth() % 5 == 0 ? 2_000 : 0;
    }

    @Test
    void elevenCompleteYearsHaveATrendWithItsInterval() {
        given().get("/learn/CLIM/climate")
                .then()
                .statusCode(200)
                .body(containsString("จาก 11 ปี ฝนเปลี่ยน +92 มม. ต่อ 10 ปี (ช่วงเชื่อมั่น 95%: +92 ถึง +92)"))
                .body(containsString("Mann–Kendall"))
                .body(containsString("10 ถึง 29 ปีที่ครบ"));
    }

    @Test
    void theOnsetOfEachYearIsTold() {
        given().get("/learn/CLIM/climate")
                .then()
                .body(containsString("<td>2 ต.ค. 2533</td>"))
                .body(containsString("ครึ่งหนึ่งของปีที่แน่นอนเริ่มก่อนหรือใน 2 ต.ค."));
        given().get("/learn/CLIM/climate?lang=en").then().body(containsString("on or before 2 Oct"));
    }

    @Test
    void theLongSilenceSinceThenIsNoDryTime() {
        given().get("/learn/CLIM/climate")
                .then()
                .body(containsString("0 จาก 365"))
                .body(containsString("ฝนน้อยที่สุด: ปีน้ำ 2533"));
    }
}
