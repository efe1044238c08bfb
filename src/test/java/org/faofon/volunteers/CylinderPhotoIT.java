package org.faofon.volunteers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_SCHOOL;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.faofon.common.graphics.PhotoReencoder;
import org.faofon.schools.CylinderPhoto;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class CylinderPhotoIT {
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");
    private static final byte[] PHOTO = photo(2000, 1000);

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    PhotoRetentionJob retention;

    @Inject
    HandClock clock;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        clock.set(SEVEN.plusSeconds(120));
    }

    private static byte[] photo(int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatableResponse send(RequestSpecification who, String gauge, UUID id, byte[] photo) {
        return who.contentType("image/jpeg")
                .queryParam("id", id.toString())
                .queryParam("at", SEVEN.toString())
                .body(photo)
                .post("/api/v1/gauges/" + gauge + "/photos")
                .then();
    }

    private UUID sent() {
        UUID id = UUID.randomUUID();
        send(members.asVolunteer(), GAUGE, id, PHOTO).statusCode(200).body("status", equalTo("stored"));
        return id;
    }

    private static String path(UUID id) {
        return "/report/photos/" + id;
    }

    @Test
    void itIsStoredOnceAndMadeSmaller() throws IOException {
        UUID id = sent();
        send(members.asVolunteer(), GAUGE, id, PHOTO).statusCode(200).body("status", equalTo("duplicate"));

        byte[] jpeg = members.asTeacher()
                .get(path(id))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(1280);
        members.asTeacher()
                .get("/report/photos")
                .then()
                .statusCode(200)
                .body(containsString(path(id)))
                .body(containsString("นก (นักเรียนผู้อ่าน S91)"));
    }

    @Test
    void onlyTheSchoolsTeacherAndOfficersSeeIt() {
        UUID id = sent();

        SchoolMembers.browser().get(path(id)).then().statusCode(303).header("Location", containsString("/join"));
        given().redirects()
                .follow(false)
                .auth()
                .preemptive()
                .oauth2("no-token")
                .get(path(id))
                .then()
                .statusCode(303);
        officers.asGauge(GAUGE).get(path(id)).then().statusCode(403);
        members.asVolunteer().get(path(id)).then().statusCode(403);
        members.asVolunteer().get("/report/photos").then().statusCode(403);
        members.as(OTHER_SCHOOL, SchoolRole.VOLUNTEER, "ฝน")
                .get(path(id))
                .then()
                .statusCode(403);
        members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "ครูดำ")
                .get(path(id))
                .then()
                .statusCode(403);
        members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "ครูดำ")
                .post(path(id) + "/delete")
                .then()
                .statusCode(403);
        members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "ครูดำ")
                .get("/report/photos")
                .then()
                .statusCode(200)
                .body(not(containsString(id.toString())));

        members.asTeacher().get(path(id)).then().statusCode(200);
        SchoolGauges.asOfficer().get(path(id)).then().statusCode(200);
        SchoolGauges.asOfficer().get("/report/photos").then().body(containsString(id.toString()));
    }

    @Test
    void nobodySendsPhotosOfAnotherSchoolsGauge() {
        send(members.asVolunteer(), OTHER_GAUGE, UUID.randomUUID(), PHOTO).statusCode(403);
        send(SchoolMembers.browser(), GAUGE, UUID.randomUUID(), PHOTO).statusCode(401);
        send(officers.asGauge(GAUGE), GAUGE, UUID.randomUUID(), PHOTO).statusCode(403);
    }

    @Test
    void whatIsNoPhotoIsRefusedWithTheReason() {
        byte[] text = "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        send(members.asVolunteer(), GAUGE, UUID.randomUUID(), text)
                .statusCode(422)
                .body("detail", equalTo("A photo must be a JPEG or a PNG"));
        byte[] tooLarge = Arrays.copyOf(PHOTO, PhotoReencoder.MOST_BYTES + 1);
        send(members.asVolunteer(), GAUGE, UUID.randomUUID(), tooLarge).statusCode(413);
        send(members.asVolunteer(), GAUGE, UUID.randomUUID(), Arrays.copyOf(PHOTO, PhotoReencoder.MOST_BYTES))
                .statusCode(200);
        members.asVolunteer()
                .contentType("image/gif")
                .body(text)
                .post("/api/v1/gauges/" + GAUGE + "/photos")
                .then()
                .statusCode(415);
    }

    @Test
    void aGaugeHasSixPhotosADay() {
        for (int i = 0; i < CylinderPhoto.MOST_OF_A_DAY; i++) {
            sent();
        }
        send(members.asVolunteer(), GAUGE, UUID.randomUUID(), PHOTO).statusCode(429);
        clock.set(SEVEN.plusSeconds(120).plus(Duration.ofDays(1)));
        sent();
    }

    @Test
    void itIsDeletedAfterThirtyDays() {
        UUID id = sent();
        Instant received = clock.instant();

        clock.set(received.plus(Duration.ofDays(30)).minusSeconds(1));
        retention.deleteOld();
        members.asTeacher().get(path(id)).then().statusCode(200);
        clock.set(received.plus(Duration.ofDays(30)));
        members.asTeacher().get(path(id)).then().statusCode(404);
        retention.deleteOld();
        clock.set(received);
        members.asTeacher().get(path(id)).then().statusCode(404);
    }

    @Test
    void theTeacherDeletesItAtOnce() {
        UUID id = sent();
        members.asTeacher().post(path(id) + "/delete").then().statusCode(303);
        members.asTeacher().get(path(id)).then().statusCode(404);
        members.as(SCHOOL, SchoolRole.TEACHER, "ครูแดง")
                .get("/report/photos")
                .then()
                .body(containsString("ยังไม่มีรูป"));
    }
}
