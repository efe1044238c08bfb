package org.faofon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.faofon.support.SchoolMembers.browser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.faofon.common.security.AuditEvent;
import org.faofon.common.text.Language;
import org.faofon.schools.SchoolPinRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.Administrator;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AuditTrailIT {
    private static final String LATEST = "select %s from audit_trail order by id desc limit 1";

    @Inject
    SchoolGauges officers;

    @Inject
    SchoolMembers members;

    @Inject
    Administrator administrator;

    @Inject
    AuditRepository trail;

    @Inject
    AuditSubject subjects;

    @Inject
    AuditRetentionJob retention;

    @Inject
    SettingsAudit settings;

    @Inject
    SchoolPinRepository pins;

    @Inject
    Event<AuditEvent> events;

    @Inject
    Tables tables;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        administrator.setUp();
    }

    /** Other tests need a trail that is whole. */
    @AfterEach
    void noEntryWaits() {
        assertThat(tables.count("audit_waiting")).isZero();
    }

    private String latest(String column) {
        return tables.strings(LATEST.formatted(column)).get(0);
    }

    private RequestSpecification asAdmin() {
        return browser().header("Cookie", Administrator.cookies(Administrator.NAME, Administrator.PASSWORD));
    }

    @Test
    void notesAnOfficersChangeWithTheAddress() {
        asOfficer().post("/api/v1/gauges/" + GAUGE + "/token").then().statusCode(200);

        assertThat(latest("action")).isEqualTo("gauge-token.create");
        assertThat(latest("actor")).isEqualTo(SchoolGauges.OFFICER);
        assertThat(latest("subject")).isEqualTo(GAUGE);
        assertThat(latest("address")).isEqualTo("127.0.0.1");
        assertThat(latest("detail")).as("never the token").doesNotContainPattern("[0-9A-Za-z_-]{32}");
    }

    @Test
    void peopleAreToldNoNumbersOfRows() {
        AuditEntry resent = new AuditEntry(
                1,
                Instant.EPOCH,
                SchoolGauges.OFFICER,
                "",
                "message.resend",
                "0d7b7f7b-1968-4672-ac25-436e92448391 9302 17",
                "",
                Optional.empty(),
                "",
                "");

        assertThat(subjects.said(resent, Language.TH)).isEqualTo("อ.กงหรา");
    }

    @Test
    void knowsATeacherByTheDevice() {
        members.as(SCHOOL, SchoolRole.TEACHER, "ครูแดง")
                .contentType("application/x-www-form-urlencoded")
                .formParam("role", "VOLUNTEER")
                .post("/school/" + SCHOOL + "/people/pins")
                .then()
                .statusCode(200);

        assertThat(latest("action")).isEqualTo("pin.change");
        assertThat(latest("subject")).isEqualTo(SCHOOL + " VOLUNTEER");
        assertThat(latest("actor")).matches("teacher " + SCHOOL + " device \\d+");
    }

    @Test
    void isNotLeftWithTheNameOfARequestBefore() {
        asOfficer().post("/api/v1/gauges/" + GAUGE + "/token").then().statusCode(200);
        for (int i = 0; i < 25; i++) {
            pins.renew(SCHOOL, SchoolRole.TEACHER, "volunteer " + SCHOOL + " นก");
            assertThat(latest("actor")).isEqualTo("volunteer " + SCHOOL);
            assertThat(latest("address")).isEmpty();
        }
    }

    @Test
    void notesSignInsOfOfficers() {
        Administrator.cookies(Administrator.NAME, Administrator.PASSWORD);
        assertThat(latest("action")).isEqualTo("officer.sign-in");
        assertThat(latest("actor")).isEqualTo(Administrator.NAME);
        assertThat(latest("address")).isEqualTo("127.0.0.1");

        signIn("my-password-in-the-wrong-field");
        assertThat(latest("action")).isEqualTo("officer.sign-in-refused");
        assertThat(latest("subject")).isEmpty();
        signIn(Administrator.NAME);
        assertThat(latest("subject")).isEqualTo(Administrator.NAME);
    }

    private static void signIn(String name) {
        browser()
                .contentType("application/x-www-form-urlencoded")
                .formParam("name", name)
                .formParam("password", "wrong")
                .post("/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void anEventIsOfItsTransaction() {
        long before = tables.count("audit_trail");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    events.fire(new AuditEvent("admin", "officer.disable", "undone", ""));
                    throw new IllegalStateException("the change fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tables.count("audit_trail")).isEqualTo(before);

        events.fire(new AuditEvent("admin", "officer.disable", "done", ""));
        assertThat(latest("subject")).isEqualTo("done");
    }

    @Test
    void nobodyChangesOrDeletesAnEntry() {
        events.fire(new AuditEvent("admin", "officer.disable", "petch", ""));
        for (String sql : List.of(
                "update audit_trail set actor = 'somebody'",
                "delete from audit_trail where id = (select max(id) from audit_trail)",
                "truncate audit_trail")) {
            assertThatThrownBy(() -> tables.execute(sql)).rootCause().hasMessageContaining("append-only");
        }
    }

    @Test
    void concurrentWritersMakeOneChain() throws InterruptedException {
        int writers = 8;
        long each = 20;
        long before = tables.count("audit_trail");
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CountDownLatch start = new CountDownLatch(1);
        for (int writer = 0; writer < writers; writer++) {
            String name = "writer " + writer;
            threads.execute(() -> {
                try {
                    start.await();
                    for (int i = 0; i < each; i++) {
                        events.fire(new AuditEvent(name, "officer.disable", "n" + i, ""));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(tables.count("audit_trail")).isEqualTo(before + writers * each);
        assertThat(trail.verify().broken()).isEmpty();
    }

    @Test
    void findsWhatWasChangedBehindTheTriggersBack() {
        events.fire(new AuditEvent("admin", "officer.disable", "petch", "เหตุผล"));
        events.fire(new AuditEvent("admin", "officer.enable", "petch", ""));
        assertThat(trail.verify().broken()).isEmpty();
        String id = tables.strings("select max(id) - 1 from audit_trail").get(0);

        rewrite("update audit_trail set actor = 'somebody' where id = " + id);
        assertThat(trail.verify().broken()).contains(Long.parseLong(id));
        asAdmin()
                .get("/centre/audit/chain")
                .then()
                .statusCode(200)
                .body(containsString("role=\"alert\""))
                .body(containsString("รายการที่ " + id));

        rewrite("update audit_trail set actor = 'admin' where id = " + id);
        assertThat(trail.verify().broken()).isEmpty();
    }

    private void rewrite(String sql) {
        tables.execute("alter table audit_trail disable trigger audit_trail_is_append_only");
        tables.execute(sql);
        tables.execute("alter table audit_trail enable trigger audit_trail_is_append_only");
    }

    @Test
    void oldEntriesAreCutWithACheckpoint() {
        events.fire(new AuditEvent("admin", "officer.disable", "old", ""));
        events.fire(new AuditEvent("admin", "officer.disable", "old too", ""));
        String last = latest("id");

        // Everything there is counts as old in six years.
        retention.cut(Instant.now().plus(Duration.ofDays(6 * 366)));

        assertThat(tables.strings("select id from audit_trail")).hasSize(1);
        assertThat(latest("action")).isEqualTo("audit.cut");
        assertThat(latest("cut_through")).isEqualTo(last);
        assertThat(trail.verify().broken()).isEmpty();
        events.fire(new AuditEvent("admin", "officer.disable", "new", ""));
        assertThat(trail.verify().broken()).isEmpty();
    }

    @Test
    void notesSettingsThatHaveChanged() {
        settings.note(Map.of("FAOFON_KEEP_READINGS", "P5Y"));
        settings.note(Map.of("FAOFON_KEEP_READINGS", "P6Y"));
        assertThat(latest("action")).isEqualTo("setting.change");
        assertThat(latest("subject")).isEqualTo("FAOFON_KEEP_READINGS");
        assertThat(latest("detail")).isEqualTo("{\"value\": [\"P5Y\", \"P6Y\"]}");
        long before = tables.count("audit_trail");
        settings.note(Map.of("FAOFON_KEEP_READINGS", "P6Y"));
        assertThat(tables.count("audit_trail")).isEqualTo(before);
    }

    @Test
    void anAdministratorReadsFiltersAndExports() {
        events.fire(new AuditEvent("admin", "officer.disable", "petch", ""));
        events.fire(new AuditEvent("admin", "pin.change", SCHOOL, "=1+1"));

        asAdmin()
                .get("/centre/audit?action=pin.change&subject=" + SCHOOL)
                .then()
                .statusCode(200)
                .body(containsString("เปลี่ยน PIN ของโรงเรียน"))
                .body(not(containsString("<strong>officer.disable")))
                .body(not(containsString("<script>")));
        asAdmin()
                .get("/centre/audit?lang=en&from=2026-01-01&to=nonsense")
                .then()
                .statusCode(200)
                .body(containsString("Audit trail"));
        asAdmin()
                .get("/centre/audit.csv?action=pin.change")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("ลำดับ,เวลา,ผู้กระทำ"))
                .body(containsString("'=1+1"));
        asAdmin().get("/centre/audit.csv?lang=en").then().statusCode(200).body(containsString("Number,Time,Actor"));
    }
}
