package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.faofon.classroom.SchoolRain;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class looks at its rain on a phone, and anyone who looks after the school at its sheet. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ClassroomJourney {
    private static final String OF_NOVEMBER = "?month=" + SchoolRain.MONTH;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    SchoolRain rain;

    @BeforeEach
    void itRains() throws SQLException {
        rain.fall();
    }

    @Test
    void aPupilFindsTheSchoolAndItsPictures() throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.open(site + "learn");
            phone.isFitForEverybody();
            phone.clickUntil("a[href='/learn/LEARN']", "return location.pathname === '/learn/LEARN'");
            for (String page : List.of("", "/worksheet", "/worksheet" + OF_NOVEMBER + "&answers")) {
                phone.open(site + "learn/LEARN" + page);
                phone.isFitForEverybody();
            }
            for (String gauge : List.of("LEARN-1", SchoolRain.MACHINE)) {
                phone.open(site + "learn/LEARN" + OF_NOVEMBER + "&gauge=" + gauge);
                assertThat(phone.driver().executeScript("return document.querySelectorAll('svg.picture').length"))
                        .isEqualTo(6L);
                phone.isFitForEverybody();
            }
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void aValueIsApprovedWithTwoTaps() throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.open(site + "centre");
            phone.type("[name=name]", SchoolGauges.OFFICER);
            phone.type("[name=password]", SchoolGauges.PASSWORD);
            phone.clickUntil("main button", "return location.pathname === '/centre'");
            for (String page : List.of("centre/schools", "school", "school/LEARN/people")) {
                phone.open(site + page);
                phone.isFitForEverybody();
            }
            phone.open(site + "school/LEARN" + OF_NOVEMBER);
            phone.isFitForEverybody();
            phone.click(".entry:has([action*='/approve']) summary");
            phone.isFitForEverybody();
            phone.clickUntil(".entry [action*='/approve'] button", "return location.search.includes('told=done')");
            assertThat(phone.text("main")).contains("บันทึกแล้ว", "✓");
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
