package org.faofon.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import org.faofon.network.roster.RosterImport;
import org.faofon.schools.DeviceRepository;
import org.faofon.schools.Nickname;
import org.faofon.schools.SchoolRole;

/** Two schools with one cylinder each and signed-in members, for tests over HTTP. */
@ApplicationScoped
public class SchoolMembers {
    public static final String SCHOOL = "S91";
    public static final String GAUGE = "PTL91";
    public static final String PIN = "4711";
    public static final String OTHER_SCHOOL = "S92";
    public static final String OTHER_GAUGE = "PTL92";
    public static final String COOKIE = "faofon-device";

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin
            PTL91,S91,โรงเรียนบ้านเกาะหมาก,Ban Ko Mak school,9306,7.380,100.340,,MANUAL,,150,P1D,,4711
            PTL92,S92,โรงเรียนบ้านแหลมจองถนน,Ban Laem Chong Thanon school,9303,7.440,100.180,,MANUAL,,150,P1D,,0815
            """;

    private static final String FORGET = """
            delete from reading where gauge_id in (select id from gauge where code in ('PTL91', 'PTL92'));
            delete from reading_revision where gauge_id in (select id from gauge where code in ('PTL91', 'PTL92'));
            delete from cylinder_level where gauge_id in (select id from gauge where code in ('PTL91', 'PTL92'));
            truncate level_request;
            truncate device, enrolment_link, school_pin, not_measured, natural_sign, asked_back, cylinder_photo,
                situation_report, situation_need, situation_need_step, situation_request, situation_photo, flood_point,
                siting_card, siting_photo
            """;

    private final RosterImport roster;
    private final DeviceRepository devices;
    private final Tables tables;

    SchoolMembers(RosterImport roster, DeviceRepository devices, Tables tables) {
        this.roster = roster;
        this.devices = devices;
        this.tables = tables;
    }

    /** Creates the cylinders without readings, and signs everybody out. */
    public void setUp() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        tables.execute(FORGET);
    }

    /** The cookie of a device that is signed in at the school. */
    public String cookieOf(String school, SchoolRole role, String nickname) {
        return devices.enrol(school, role, Nickname.of(nickname));
    }

    /** A request from the page on such a device. */
    public RequestSpecification as(String school, SchoolRole role, String nickname) {
        return browser().cookie(COOKIE, cookieOf(school, role, nickname)).contentType("application/json");
    }

    public RequestSpecification asVolunteer() {
        return as(SCHOOL, SchoolRole.VOLUNTEER, "นก");
    }

    public RequestSpecification asTeacher() {
        return as(SCHOOL, SchoolRole.TEACHER, "ครูแดง");
    }

    /** A request from a page of ours. */
    public static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
