package org.faofon.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.faofon.support.SchoolMembers.browser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.schools.Nickname;
import org.faofon.schools.RotaRepository;
import org.faofon.schools.SchoolPinRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class PersonalDataIT {
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");
    private static final String NAME = "ชบาแก้ว";
    private static final String TEACHER = "ครูมะลิ";

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    PersonalDataRetentionJob retention;

    @Inject
    NicknameErasure erasure;

    @Inject
    SchoolPinRepository pins;

    @Inject
    RotaRepository rota;

    @Inject
    ChatCodeRepository codes;

    @Inject
    GaugeRegistry network;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        tables.execute("truncate rota_turn, school_holiday, school_handover, chat_code");
        clock.set(SEVEN.plusSeconds(120));
    }

    private RequestSpecification volunteer() {
        return members.as(SCHOOL, SchoolRole.VOLUNTEER, NAME);
    }

    private RequestSpecification teacher() {
        return members.as(SCHOOL, SchoolRole.TEACHER, TEACHER);
    }

    /** Everything that members of a school can do under their nickname. */
    private void aBusySchool() {
        report("12.5");
        report("21.5");
        for (String mm : List.of("30", "31")) {
            volunteer()
                    .body("{\"at\": \"%s\", \"mm\": %s, \"emptied\": false}".formatted(SEVEN.plusSeconds(60), mm))
                    .post("/api/v1/gauges/" + GAUGE + "/readings")
                    .then()
                    .statusCode(200);
        }
        volunteer()
                .body("{\"at\": \"2026-11-20T00:00:00Z\", \"why\": \"HOLIDAY\"}")
                .post("/api/v1/gauges/" + GAUGE + "/not-measured")
                .then()
                .statusCode(200);
        volunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"signs\": [\"RED_WATER\"]}"
                        .formatted(UUID.randomUUID(), SEVEN))
                .post("/api/v1/gauges/" + GAUGE + "/signs")
                .then()
                .statusCode(200);
        teacher()
                .body("{\"reason\": \"อ่านเป็นเซนติเมตรหรือเปล่า\"}")
                .post("/api/v1/readings/" + GAUGE + "-" + SEVEN.getEpochSecond() + "/ask")
                .then()
                .statusCode(200);
        String question = tables.strings("select max(id) from asked_back").get(0);
        volunteer()
                .body("{}")
                .post("/api/v1/questions/" + question + "/confirm")
                .then()
                .statusCode(200);
        photo();
        situation();
        sitingCard();
        teacher()
                .body("{}")
                .post("/api/v1/gauges/" + GAUGE + "/level-requests")
                .then()
                .statusCode(200);
        administration();
    }

    /** What teachers do for the school, also under the name of the pupil, so that no column is passed over. */
    private void administration() {
        String by = "teacher " + SCHOOL + " " + NAME;
        rota.set(SCHOOL, DayOfWeek.MONDAY, Nickname.of(NAME), by);
        rota.addHoliday(SCHOOL, LocalDate.parse("2026-12-05"), LocalDate.parse("2026-12-05"), "วันพ่อ", by);
        tables.execute("update school_holiday set withdrawn_by = said_by, withdrawn_at = said_at");
        pins.renew(SCHOOL, SchoolRole.VOLUNTEER, by);
        codes.make(network.gaugeOf(GAUGE), by);
        tables.execute("insert into enrolment_link (gauge_id, secret_hash, made_by, made_at, revoked_by, revoked_at)"
                + " select id, 'x', '%1$s', now(), '%1$s', now() from gauge where code = '%2$s'".formatted(by, GAUGE));
        tables.execute(
                "insert into school_handover (school_code, devices, done_by, done_at) values ('%s', 1, '%s', now())"
                        .formatted(SCHOOL, by));
        tables.execute("update device set revoked_by = '%s', revoked_at = now() where id = (select min(id) from device)"
                .formatted(by));
        tables.execute(
                "update reading set judged_by = '%1$s', judged_at = now(), quality = 1 where gauge_id = (select id"
                        + " from gauge where code = '%2$s')".formatted(by, GAUGE));
        tables.execute(
                "update reading set quality = 2, judged_by = null where gauge_id = (select id from gauge where code = '%s')"
                        .formatted(GAUGE));
    }

    private void report(String mm) {
        volunteer()
                .body("{\"at\": \"%s\", \"mm\": %s, \"period\": \"P1D\"}".formatted(SEVEN, mm))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
    }

    private void photo() {
        volunteer()
                .contentType("image/jpeg")
                .queryParam("id", UUID.randomUUID().toString())
                .queryParam("at", SEVEN.toString())
                .body(jpeg())
                .post("/api/v1/gauges/" + GAUGE + "/photos")
                .then()
                .statusCode(200);
    }

    private void situation() {
        String school = "/api/v1/schools/" + SCHOOL;
        volunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"status\": \"CLOSED\", \"needs\": {\"BOAT\": \"UP_TO_10\"}}"
                        .formatted(UUID.randomUUID(), SEVEN))
                .post(school + "/situations")
                .then()
                .statusCode(200);
        volunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"depth\": \"KNEE\"}".formatted(UUID.randomUUID(), SEVEN))
                .post(school + "/flood-points")
                .then()
                .statusCode(200);
        volunteer()
                .contentType("image/jpeg")
                .body(jpeg())
                .post(school + "/situations/" + UUID.randomUUID() + "/photos?id=" + UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    private void sitingCard() {
        String path = "/school/" + SCHOOL + "/siting/" + GAUGE;
        members.as(SCHOOL, SchoolRole.TEACHER, NAME)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", "0")
                .formParam("date", "2026-11-20")
                .post(path)
                .then()
                .statusCode(303);
        SchoolMembers.browser()
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.TEACHER, NAME))
                .multiPart("view", "RIM")
                .multiPart("photo", "rim.jpg", jpeg(), "image/jpeg")
                .post(path + "/photos")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/photos?told=done"));
        assertThat(placesOf(NAME)).containsKeys("siting_card.entered_by", "siting_photo.taken_by");
    }

    private static byte[] jpeg() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of the whole database in which a text occurs. */
    private Map<String, Integer> placesOf(String text) {
        Map<String, Integer> places = new TreeMap<>();
        for (String column : tables.strings("""
                select table_name || '.' || column_name from information_schema.columns join information_schema.tables
                using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'
                  and data_type in ('text', 'character varying', 'ARRAY', 'jsonb', 'bytea')""")) {
            String table = column.substring(0, column.indexOf('.'));
            int count = Integer.parseInt(tables.strings(
                            "select count(*) from %s where position('%s' in %s::text) > 0 or position('%s' in %s::text) > 0"
                                    .formatted(table, text, column, hex(text), column))
                    .get(0));
            if (count > 0) {
                places.put(column, count);
            }
        }
        return places;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anErasedNicknameIsNowhereAndTheReadingsStay() {
        aBusySchool();
        assertThat(placesOf(NAME)).hasSizeGreaterThan(12).containsKeys("reading.entered_by", "device.nickname");
        long readings = tables.count("reading");

        teacher()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("nickname", NAME)
                .post("/school/" + SCHOOL + "/people/nicknames/erase")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/school/" + SCHOOL + "/people?told=done"));

        assertThat(placesOf(NAME)).isEmpty();
        assertThat(tables.count("reading")).isEqualTo(readings);
        assertThat(tables.strings("select entered_by from reading where gauge_id = (select id from gauge where code = '"
                        + GAUGE + "')"))
                .containsOnly("volunteer " + SCHOOL);
        assertThat(placesOf(TEACHER)).isNotEmpty();
    }

    /** The list of columns and the database agree; a new column of authors must be added to it, or be an officer's. */
    @Test
    void everyListedColumnExists() {
        for (PersonalDataColumns.Signature place : PersonalDataColumns.SIGNATURES) {
            tables.strings("select %s, %s, %s from %s limit 1"
                    .formatted(
                            place.column(), place.time(), place.ofGauge() ? "gauge_id" : "school_code", place.table()));
        }
    }

    @Test
    void anOfficerErasesToo() {
        report("3");
        asOfficer()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("nickname", NAME)
                .post("/school/" + SCHOOL + "/people/nicknames/erase")
                .then()
                .statusCode(303);

        assertThat(placesOf(NAME)).isEmpty();
        assertThat(tables.strings("select action || ' ' || actor from audit_trail order by id desc limit 1"))
                .containsExactly("nickname.erase " + SchoolGauges.OFFICER);
    }

    @Test
    void theNicknameOfAnotherSchoolStays() {
        members.cookieOf(SchoolMembers.OTHER_SCHOOL, SchoolRole.VOLUNTEER, NAME);
        report("3");
        erasure.erase(SCHOOL, Nickname.of(NAME), "admin");
        assertThat(placesOf(NAME)).containsOnlyKeys("device.nickname");
    }

    @Test
    void allThatASchoolHasComesAsOneZip() throws IOException {
        aBusySchool();
        byte[] zip = teacher()
                .get("/school/" + SCHOOL + "/export.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();

        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files)
                .containsKeys(
                        "school.csv",
                        "reading.csv",
                        "natural_sign.csv",
                        "asked_back.csv",
                        "device.csv",
                        "situation_report.csv",
                        "flood_point.csv",
                        "siting_card.csv",
                        "siting_photo.csv");
        assertThat(files.get("reading.csv")).contains(GAUGE, "21500", "volunteer " + SCHOOL + " " + NAME);
        assertThat(files.get("asked_back.csv")).contains("อ่านเป็นเซนติเมตรหรือเปล่า");
        assertThat(files.keySet()).anyMatch(name -> name.matches("photos/[0-9a-f-]+\\.jpg"));
        assertThat(files.keySet()).anyMatch(name -> name.matches("siting-photos/[0-9a-f-]+\\.jpg"));
        assertThat(String.join("", files.values()))
                .doesNotContain(SchoolMembers.OTHER_GAUGE)
                .doesNotContain("hash");
        assertThat(tables.strings("select action from audit_trail order by id desc limit 1"))
                .containsExactly("school.export");
    }

    @Test
    void namesTextsAndDevicesAreForgottenAfterTheirTime() {
        aBusySchool();
        Instant world = NetworkClock.world().instant();

        retention.forget(clock.instant().plus(Duration.ofDays(364)), world.plus(Duration.ofDays(89)));
        assertThat(placesOf(NAME)).containsKey("natural_sign.said_by");
        assertThat(tables.strings("select reason from asked_back")).doesNotContain("");
        assertThat(tables.strings("select id from device where revoked_at is not null"))
                .isNotEmpty();

        retention.forget(clock.instant().plus(Duration.ofDays(366)), world.plus(Duration.ofDays(91)));
        assertThat(placesOf(NAME)).doesNotContainKey("natural_sign.said_by").containsKey("reading.entered_by");
        assertThat(tables.strings("select reason from asked_back")).containsOnly("");
        assertThat(tables.strings("select id from device where revoked_at is not null"))
                .isEmpty();

        long readings = tables.count("reading");
        retention.forget(clock.instant().plus(Duration.ofDays(800)), world.plus(Duration.ofDays(800)));
        assertThat(placesOf(NAME)).as("whose turn it still is").containsOnlyKeys("rota_turn.nickname");
        assertThat(tables.count("reading")).isEqualTo(readings);
    }

    @Test
    void aGroupIsForgottenAMonthAfterTheBotLeft() {
        tables.execute("truncate line_group");
        tables.execute(
                "insert into line_group (group_id, joined_at, left_at) values ('C1', now(), now()), ('C2', now(), null)");
        Instant world = NetworkClock.world().instant();

        retention.forget(clock.instant(), world.plus(Duration.ofDays(29)));
        assertThat(tables.count("line_group")).isEqualTo(2);
        retention.forget(clock.instant(), world.plus(Duration.ofDays(31)));
        assertThat(tables.strings("select group_id from line_group")).containsExactly("C2");
    }

    @Test
    void everybodyReadsWhatIsKept() {
        browser()
                .get("/privacy")
                .then()
                .statusCode(200)
                .body(containsString("ความเป็นส่วนตัว"), containsString("พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล"));
        browser().get("/privacy?lang=en").then().statusCode(200).body(containsString("What is kept"));
        browser().get("/report").then().body(containsString("href=\"/privacy\""));
        browser().get("/").then().body(containsString("href=\"/privacy\""));
    }
}
