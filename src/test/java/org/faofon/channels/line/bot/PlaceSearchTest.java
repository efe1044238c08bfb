package org.faofon.channels.line.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSearchTest {
    private static final District KONG_RA = district("9302", "กงหรา", "Kong Ra");
    private static final District PA_PHAYOM = district("9310", "ป่าพะยอม", "Pa Phayom");

    private final PlaceSearch search = new PlaceSearch(
            List.of(
                    gauge("PTL06", "โรงเรียนสาธิตตำบลกงหรา", "Kong Ra demonstration school", KONG_RA),
                    gauge("PTL07", "โรงเรียนบ้านคลองเฉลิม", "Ban Khlong Chaloem school", KONG_RA),
                    gauge("PTL08", "โรงเรียนคลองทรายขาว", "Khlong Sai Khao school", KONG_RA),
                    gauge("PTL33", "โรงเรียนวัดเกาะเต่า", "Wat Ko Tao school", PA_PHAYOM)),
            List.of(KONG_RA, PA_PHAYOM));

    private static District district(String code, String nameTh, String nameEn) {
        District district = new District();
        district.code = code;
        district.nameTh = nameTh;
        district.nameEn = nameEn;
        return district;
    }

    private static Gauge gauge(String code, String nameTh, String nameEn, District district) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.school = new School();
        gauge.school.nameTh = nameTh;
        gauge.school.nameEn = nameEn;
        gauge.school.district = district;
        return gauge;
    }

    private List<String> schools(String query) {
        return search.find(query).gauges().stream().map(gauge -> gauge.code).toList();
    }

    private List<String> districts(String query) {
        return search.find(query).districts().stream()
                .map(district -> district.code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โรงเรียนบ้านคลองเฉลิม",
                "รร.บ้านคลองเฉลิม",
                "รร. คลองเฉลิม",
                "บ้านคลองเฉลิม",
                "คลองเฉลิม",
                "เฉลิม",
                "บานคลองเฉลิม",
                "Ban Khlong Chaloem",
                "chaloem",
                "ptl07"
            })
    void findsASchoolAsPeopleWriteIt(String query) {
        assertThat(schools(query)).containsExactly("PTL07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"กงหรา", "อ.กงหรา", "อำเภอกงหรา", "อำเภอ กงหรา", "kong ra", "Kongra", "amphoe Kong Ra"})
    void aDistrictsWholeNameIsTheDistrict(String query) {
        assertThat(districts(query)).containsExactly("9302");
        assertThat(schools(query)).isEmpty();
    }

    @Test
    void forgottenToneMarksAreForgiven() {
        assertThat(districts("ปาพะยอม")).containsExactly("9310");
        assertThat(schools("เกาะเตา")).containsExactly("PTL33");
    }

    @Test
    void whoSaysSchoolMeansASchool() {
        assertThat(schools("โรงเรียนกงหรา")).containsExactly("PTL06");
        assertThat(districts("รร.กงหรา")).isEmpty();
    }

    @Test
    void severalThatFitAreAllNamed() {
        assertThat(schools("คลอง")).containsExactly("PTL07", "PTL08");
    }

    @Test
    void whatIsNowhereIsNotFound() {
        assertThat(search.find("เชียงใหม่").size()).isZero();
        assertThat(search.find("อ.เชียงใหม่").named()).isTrue();
        assertThat(search.find("ตกหนัก").named()).isFalse();
        assertThat(search.find("รร.").size()).isZero();
    }

    @Test
    void aSentenceFindsNothingInTheMiddleOfAName() {
        assertThat(search.findByBeginning("เฉลิม").size()).isZero();
        assertThat(search.findByBeginning("กงหรา").districts()).containsExactly(KONG_RA);
    }
}
