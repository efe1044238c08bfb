package org.faofon.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One officer is on duty, and the next one takes over by one tap. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class ShiftIT {
    private static final Instant EVENING = Instant.parse("2026-11-23T11:00:00Z");
    private static final String SECOND = "malee";

    @Inject
    SchoolGauges schools;

    @Inject
    OfficerAccounts accounts;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    @Inject
    Instance<DeskItemSource> desk;

    @BeforeEach
    void twoOfficers() {
        clock.setExercise(false);
        clock.set(EVENING);
        schools.setUp();
        accounts.setUp();
        accounts.add(SECOND, "officer");
        tables.execute("truncate shift");
    }

    @AfterEach
    void nobody() {
        tables.execute("truncate shift");
    }

    private static Response post(String who, String action, String... fields) {
        var request = OfficerAccounts.as(who).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post("/centre/shift/" + action);
    }

    private static ValidatableResponse took(String who, String from) {
        return post(who, "take", "from", from, "telephone", "081 234 5678")
                .then()
                .statusCode(303);
    }

    private String current() {
        return tables.strings("select id from shift where ended_at is null").get(0);
    }

    private static String page(String who) {
        return OfficerAccounts.as(who).get("/centre/shift").asString();
    }

    @Test
    void theNextOfficerTakesOverByOneTapWithTheNoteOfTheFirst() {
        took(OfficerAccounts.ADMIN, "").header("Location", endsWith("told=taken"));
        post(OfficerAccounts.ADMIN, "note", "note", "รอโรงเรียนบ้านนาตอบ")
                .then()
                .statusCode(303);
        assertThat(page(SECOND)).contains("รับเวรต่อจาก kanda").contains("รอโรงเรียนบ้านนาตอบ");

        took(SECOND, current()).header("Location", endsWith("told=taken"));

        assertThat(page(SECOND)).contains("บันทึกส่งเวรจาก kanda").contains("รอโรงเรียนบ้านนาตอบ");
        assertThat(tables.strings("select officer from shift where ended_at is null"))
                .containsExactly(SECOND);
        assertThat(tables.strings("select action from audit_trail order by id desc limit 6"))
                .contains("shift.begin", "shift.end");
    }

    @Test
    void withoutANoteWhatIsOpenIsHandedOver() {
        took(OfficerAccounts.ADMIN, "");

        took(SECOND, current());

        assertThat(tables.strings("select note from shift where ended_at is not null")
                        .get(0))
                .contains("ไม่มีการเตือนที่เปิดอยู่");
    }

    @Test
    void aTapOnAnOldPageTakesOverFromNobody() {
        took(OfficerAccounts.ADMIN, "");

        took(SECOND, "").header("Location", endsWith("told=else"));

        assertThat(tables.strings("select officer from shift where ended_at is null"))
                .containsExactly(OfficerAccounts.ADMIN);
    }

    @Test
    void twoTapsBeginOneShift() {
        took(OfficerAccounts.ADMIN, "");
        took(OfficerAccounts.ADMIN, "").header("Location", endsWith("told=saved"));

        assertThat(tables.count("shift")).isOne();
    }

    @Test
    void nobodyElseWritesTheNote() {
        took(OfficerAccounts.ADMIN, "");

        // What was written is shown again, because somebody else may have taken over meanwhile.
        post(SECOND, "note", "note", "ไม่ใช่เวรของฉัน")
                .then()
                .statusCode(200)
                .body(containsString("ไม่ได้บันทึก"))
                .body(containsString("ไม่ใช่เวรของฉัน</textarea>"));

        assertThat(page(OfficerAccounts.ADMIN)).doesNotContain("ไม่ใช่เวรของฉัน");
    }

    @Test
    void theDeskMissesAnOfficerOnlyWhereShiftsAreInUse() {
        assertThat(items()).isEmpty();
        took(OfficerAccounts.ADMIN, "");
        assertThat(items()).isEmpty();

        post(OfficerAccounts.ADMIN, "end", "note", "เหตุการณ์สงบ").then().statusCode(303);

        assertThat(items()).extracting(DeskItem::thai).containsExactly("ไม่มีผู้อยู่เวร");
        clock.set(EVENING.plus(Duration.ofDays(7)));
        assertThat(items()).isEmpty();
    }

    private List<DeskItem> items() {
        return desk.stream()
                .flatMap(source -> source.items().stream())
                .filter(item -> item.address().equals("/centre/shift"))
                .toList();
    }

    @Test
    void aViewerIsNotOnDuty() {
        accounts.add("suda", "viewer");

        post("suda", "take", "from", "").then().statusCode(403);
    }
}
