package org.faofon.network.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeTokens;
import org.faofon.network.HydrologicalZone;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RosterImportIT {
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin\n";

    @Inject
    RosterImport roster;

    @Inject
    GaugeRegistry network;

    @Inject
    GaugeTokens tokens;

    @Inject
    RosterReport report;

    @Inject
    SchoolGauges schools;

    @Inject
    Tables tables;

    @TempDir
    Path folder;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    @Test
    void aGoodRosterIsKnownAtOnce() {
        assertThat(roster.importText(HEADER + line("ROSTER1", "โรงเรียนบ้านนา")))
                .isEmpty();

        Gauge gauge = network.gaugeOf("ROSTER1");
        assertThat(gauge.school.nameTh).isEqualTo("โรงเรียนบ้านนา");
        assertThat(gauge.district().zone).isEqualTo(HydrologicalZone.FOOTHILL);
        assertThat(tokens.accepts("ROSTER1", "token-of-ROSTER1")).isTrue();
        assertThat(tokens.accepts("ROSTER1", "token-of-ROSTER2")).isFalse();
    }

    @Test
    void secretsAreKeptAsHashesOnly() {
        roster.importText(HEADER + line("ROSTER2", "โรงเรียนบ้านสวน"));

        assertThat(tokens.list("ROSTER2"))
                .singleElement()
                .satisfies(token -> assertThat(token.hash()).doesNotContain("token-of-ROSTER2"));
        assertThat(network.gaugeOf("ROSTER2").school.pinHash).isNotNull().doesNotContain("4711");
    }

    @Test
    void oneBadLineKeepsTheWholeRosterOut() {
        assertThat(roster.importText(HEADER + line("ROSTER3", "โรงเรียนบ้านป่า") + "ROSTER4,bad\n"))
                .isNotEmpty();

        assertThat(network.findGauge("ROSTER3")).isEmpty();
    }

    @Test
    void theSameRosterAgainChangesNothing() {
        String text = HEADER + line("ROSTER5", "โรงเรียนบ้านควน");
        roster.importText(text);
        String renewed = tokens.renew("ROSTER5");
        int id = network.gaugeOf("ROSTER5").id;

        assertThat(roster.importText(text)).isEmpty();

        assertThat(network.gaugeOf("ROSTER5").id).isEqualTo(id);
        assertThat(tokens.accepts("ROSTER5", renewed)).isTrue();
    }

    @Test
    void aChangedRosterChangesWhatItSays() {
        roster.importText(HEADER + line("ROSTER6", "โรงเรียนวัดเก่า"));
        int id = network.gaugeOf("ROSTER6").id;

        roster.importText(HEADER + line("ROSTER6", "โรงเรียนวัดใหม่"));

        assertThat(network.gaugeOf("ROSTER6").id).isEqualTo(id);
        assertThat(network.gaugeOf("ROSTER6").school.nameTh).isEqualTo("โรงเรียนวัดใหม่");
    }

    @Test
    void aFileOfThaiWindowsIsImported() throws IOException {
        String text = HEADER + line("ROSTER7", "โรงเรียนบ้านวินโดวส์").replace(",", ";");
        roster.importFile(Files.write(
                folder.resolve("gauges.csv"), text.replace(",", ";").getBytes(Charset.forName("x-windows-874"))));

        assertThat(network.gaugeOf("ROSTER7").school.nameTh).isEqualTo("โรงเรียนบ้านวินโดวส์");
        assertThat(report.find()).isEmpty();
    }

    @Test
    void officersSeeARefusedRosterUntilTheyHaveSeenItOrAGoodOneCame() throws IOException {
        Path file = folder.resolve("gauges.csv");
        String good = HEADER + line("ROSTER8", "โรงเรียนบ้านแก้") + line("ROSTER9", "โรงเรียนบ้านเดิม");
        String bad = good.replace("ROSTER9,ROSTER9", "ROSTER 9,ROSTER9");
        roster.importFile(Files.writeString(file, bad));

        assertThat(network.findGauge("ROSTER8")).isEmpty();
        centre().body(containsString("ตารางเครื่องวัดยังไม่ได้นำเข้า: มี 1 จุดต้องแก้"))
                .body(containsString("บรรทัด 3 ช่อง gauge"))
                .body(containsString("แก้ไฟล์ gauges.csv"));

        asOfficer()
                .redirects()
                .follow(false)
                .post("/centre/roster/dismiss")
                .then()
                .statusCode(303);
        centre().body(not(containsString("id=\"roster\"")));

        roster.importFile(file);
        centre().body(containsString("id=\"roster\""));
        roster.importFile(Files.writeString(file, good));
        centre().body(not(containsString("id=\"roster\"")));
        assertThat(network.findGauge("ROSTER8")).isPresent();
    }

    @Test
    void officersSeeThatNobodyCanSendUntilSomebodyCan() throws IOException {
        tables.execute("create table kept_token as select id, ends_at from gauge_token");
        tables.execute("create table kept_pin as select code, pin_hash from school");
        try {
            tables.execute("update gauge_token set ends_at = now()");
            tables.execute("update school set pin_hash = null");
            String without = HEADER + line("ROSTER10", "โรงเรียนบ้านเงียบ").replace(",token-of-ROSTER10,4711", ",,");
            roster.importFile(Files.writeString(folder.resolve("gauges.csv"), without));

            centre().body(containsString("id=\"roster\"")).body(containsString("จึงยังไม่มีใครส่งค่าได้"));

            roster.importFile(
                    Files.writeString(folder.resolve("gauges.csv"), HEADER + line("ROSTER10", "โรงเรียนบ้านเงียบ")));
            centre().body(not(containsString("id=\"roster\"")));
        } finally {
            tables.execute("update gauge_token set ends_at = kept_token.ends_at from kept_token"
                    + " where kept_token.id = gauge_token.id");
            tables.execute("update school set pin_hash = kept_pin.pin_hash from kept_pin"
                    + " where kept_pin.code = school.code and kept_pin.pin_hash is not null");
            tables.execute("drop table kept_token, kept_pin");
            tokens.refresh();
            report.clear();
        }
    }

    @Test
    void aTokenThatWasReplacedDoesNotComeBackWithAnotherLineOfTheRoster() {
        roster.importText(HEADER + line("ROSTER11", "โรงเรียนบ้านเก่า"));
        String renewed = tokens.renew("ROSTER11");

        roster.importText(HEADER + line("ROSTER11", "โรงเรียนบ้านใหม่"));

        assertThat(tokens.accepts("ROSTER11", "token-of-ROSTER11")).isFalse();
        assertThat(tokens.accepts("ROSTER11", renewed)).isTrue();
    }

    @Test
    void aNewTokenInTheRosterReplacesTheOldOneAtOnce() {
        roster.importText(HEADER + line("ROSTER12", "โรงเรียนบ้านต้น"));

        roster.importText(HEADER + line("ROSTER12", "โรงเรียนบ้านต้น").replace("token-of", "newer-of"));

        assertThat(tokens.accepts("ROSTER12", "newer-of-ROSTER12")).isTrue();
        assertThat(tokens.accepts("ROSTER12", "token-of-ROSTER12")).isFalse();
    }

    private ValidatableResponse centre() {
        return asOfficer().get("/centre").then().statusCode(200);
    }

    @Test
    void aFileThatIsNotThereIsARefusedRoster() {
        roster.importFile(folder.resolve("nowhere.csv"));

        assertThat(report.find().orElseThrow().refused()).isTrue();
        report.clear();
    }

    private static String line(String gauge, String name) {
        return gauge + "," + gauge + "," + name + ",School of " + gauge + ",9311,7.6,99.9,,MANUAL,,150,P1D,token-of-"
                + gauge + ",4711\n";
    }
}
