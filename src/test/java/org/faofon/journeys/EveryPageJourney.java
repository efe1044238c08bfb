package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.OfficerAccounts.signIn;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.PIN;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.accounts.Totp;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.classroom.SchoolRain;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.RotaRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anyone who cannot see well, uses a keyboard or has an old phone comes to every page that there is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class EveryPageJourney {
    /** Monday, 07:00 in Bangkok. */
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int READINGS = 10;
    private static final String SECRET = "3132333435363738393031323334353637383930";
    private static final String OF_NOVEMBER = "?month=" + SchoolRain.MONTH;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String root;

    @Inject
    SchoolGauges officers;

    @Inject
    SchoolMembers members;

    @Inject
    OfficerAccounts accounts;

    @Inject
    Tables tables;

    @Inject
    SchoolRain rain;

    @Inject
    AlertService book;

    @Inject
    VerdictRepository verdicts;

    @Inject
    RotaRepository rota;

    @Inject
    ChatRepository chats;

    @Inject
    GaugeRegistry network;

    @Inject
    RenderedPages rendered;

    @Inject
    HandClock clock;

    @SuppressWarnings("NullAway.Init")
    private LineStub line;

    private long inForce;
    private long over;

    @BeforeEach
    void aMondayOnWhichMuchHappens() throws IOException, SQLException {
        clock.set(SEVEN.plus(Duration.ofHours(2)));
        line = new LineStub(ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class));
        rain.fall();
        members.setUp();
        theSchoolHasReported();
        warnings();
    }

    @AfterEach
    void hangUp() {
        line.close();
    }

    private void theSchoolHasReported() throws SQLException {
        for (int back = 1; back <= READINGS; back++) {
            report("\"mm\": " + 3 * back, SEVEN.minus(DAY.multipliedBy(back)));
        }
        Instant doubted = SEVEN.minus(DAY.multipliedBy(3));
        RainInterval fall = new RainInterval(Interval.endingAt(doubted, DAY), Depth.ofMicrometres(9_000), Quality.GOOD);
        verdicts.judge(List.of(new VerdictRepository.Fresh(
                GAUGE, fall, VerdictReason.HIGH_INFLUX.suspect("nothing fell all around"))));
        members.asTeacher()
                .body("{\"reason\": \"อ่านเป็นเซนติเมตรหรือเปล่า\"}")
                .post("/api/v1/readings/" + GAUGE + "-" + doubted.getEpochSecond() + "/ask")
                .then()
                .statusCode(200);
        members.asVolunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"signs\": [\"RED_WATER\"], \"note\": \"ห้วยหลังโรงเรียน\"}"
                        .formatted(UUID.randomUUID(), SEVEN))
                .post("/api/v1/gauges/" + GAUGE + "/signs")
                .then()
                .statusCode(200);
        LocalDate holiday = LocalDate.parse("2026-12-07");
        rota.addHoliday(SCHOOL, holiday, holiday, "หยุดชดเชยวันพ่อ", "ครูแดง");
        chats.link("somebody", "sealed", network.gaugeOf(GAUGE));
    }

    private void report(String amount, Instant at) {
        members.asVolunteer()
                .body("{\"at\": \"%s\", \"period\": \"PT24H\", %s}".formatted(at, amount))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
    }

    /**
     * One in force, one that waits for an officer, and a false one; where other tests' rain lies at this very time, the rules
     * may have ended that one before it is cancelled.
     */
    private void warnings() {
        Instant now = clock.instant();
        inForce = record(finding(now, Optional.of(Level.WARNING), warning(Rains.BAN_NA, now)));
        proposed(Hazard.FLOOD);
        over = record(new Finding(
                Hazard.FLASH_FLOOD,
                Rains.SRINAGARINDRA,
                now,
                List.of(warning(Rains.BAN_NA, now)),
                Optional.of(Level.WARNING),
                1,
                3));
        asOfficer()
                .contentType("application/json")
                .body("{\"reason\": \"เครื่องวัดเสีย\"}")
                .post("/api/v1/alerts/" + over + "/cancel")
                .then()
                .statusCode(anyOf(is(200), is(409)));
        await().atMost(SOON).until(() -> "DELIVERED".equals(delivery("state")));
    }

    /** A level that waits for an officer, though no rain supports it: the rules withdraw it when they next look. */
    private long proposed(Hazard hazard) {
        Instant now = clock.instant();
        return record(new Finding(
                hazard,
                Rains.SRINAGARINDRA,
                now,
                List.of(emergency(Rains.BAN_NA, now)),
                Optional.of(Level.EMERGENCY),
                1,
                3));
    }

    private long record(Finding finding) {
        return book.record(finding).get(0).alert.id;
    }

    private static String delivery(String field) {
        return asOfficer().get("/api/v1/deliveries?limit=1").path("[0]." + field);
    }

    @Test
    void nobodyIsShutOutOfAnyPage(@TempDir Path folder) throws IOException {
        try (Browser phone = Browser.phone()) {
            Tour tour = new Tour(phone, root.substring(0, root.length() - 1), rendered);
            anybodys(tour);
            pupils(tour);
            teachers(tour);
            officers(tour, folder);
            tour.ends();
        }
    }

    private void anybodys(Tour tour) {
        tour.open("/", "/gauges/" + GAUGE + "?range=30d", "/gauges/" + SchoolRain.MACHINE, "/embed", "/daily");
        tour.open("/alerts/" + inForce, "/alerts/" + over, "/monthly", "/monthly/2026-10", "/no-such-page", "/privacy");
        tour.open("/learn", "/learn/LEARN" + OF_NOVEMBER, "/learn/" + SCHOOL);
        tour.open("/learn/LEARN" + OF_NOVEMBER + "&gauge=" + SchoolRain.MACHINE);
        tour.open("/learn/plans", "/learn/plans/trend", "/learn/LEARN/climate");
        tour.open("/learn/LEARN/worksheet" + OF_NOVEMBER, "/learn/LEARN/worksheet" + OF_NOVEMBER + "&answers");
        tour.open("/?district=9311", "/districts/9311", "/districts/9310", "/gauges/" + GAUGE + "/years");
        tour.open(
                "/advice",
                "/about",
                "/knowledge",
                "/knowledge?q=flood",
                "/knowledge/warnings",
                "/knowledge/climate-change");
        tour.open("/learn/paper-form", "/follow?gauge=" + GAUGE, "/follow/confirm?token=x", "/follow/mine?token=x");
        tour.open("/ogc/features", "/ogc/features/conformance", "/ogc/features/collections");
        tour.open("/ogc/features/collections/gauges", "/ogc/features/collections/gauges/items");
        tour.open("/ogc/features/collections/alerts/items/" + inForce);
        tour.open("/report", "/report/situation", "/report/flood-point", "/join/" + GAUGE, "/sign-in");
        tour.phone().type("[name=name]", "somebody");
        tour.phone().type("[name=password]", "wrong");
        tour.press("main button", "return document.querySelector('[role=alert]') !== null");
        tour.open("/join");
        join(tour.phone(), "000000", "นก");
        tour.press("#by-pin button", "return document.querySelector('[role=alert]') !== null");
    }

    private static void join(Browser phone, String pin, String nickname) {
        phone.driver().executeScript("document.querySelector('[name=school]').value = ''");
        phone.type("[name=school]", SCHOOL);
        phone.type("[name=pin]", pin);
        phone.driver().executeScript("document.querySelector('#by-pin [name=nickname]').value = ''");
        phone.type("#by-pin [name=nickname]", nickname);
    }

    private static void pupils(Tour tour) {
        Browser phone = tour.phone();
        join(phone, PIN, "นก");
        phone.clickUntil("#by-pin button", "return location.pathname === '/report'");
        phone.until("return document.body.dataset.fresh === 'yes'");
        tour.look("the form");
        phone.click("[data-mark=missed]");
        tour.look("why a day could not be measured");
        phone.click("[data-mark=missed]");
        phone.type("#mm", "61"); // More than ever there, and still no warning.
        phone.click("#send");
        phone.until("return !document.getElementById('check').hidden");
        tour.look("a question before an unusual value");
        phone.click("#check button:last-child");
        phone.until("return document.getElementById('line').dataset.waiting === '0'"
                + " && !document.getElementById('done').hidden");
        tour.look("thanks");
        phone.click("#done .acts button:nth-child(2)");
        tour.look("whether to take it back");
        tour.open("/report/certificate/10?gauge=" + GAUGE, "/report/plain", "/report/acknowledge?told=done");
    }

    private void teachers(Tour tour) {
        tour.phone().carry(root, SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.TEACHER, "ครูแดง"));
        String home = "/school/" + SCHOOL;
        tour.open("/report/photos", "/school", home + "?told=done", home + "?month=2026-10&told=not", "/report");
        tour.open(home + "/chats?told=changed");
        tour.press("main form .main", "return document.querySelector('.pins') !== null");
        sitingCard(tour, home + "/siting/" + GAUGE);
        tour.open(home + "/people?told=done", "/centre");
        tour.open(home + "/people");
        tour.phone().click("[action*=handover] [name=sure]");
        tour.press("[action*=handover] .grave", "return document.querySelectorAll('.pins dd').length === 2");
    }

    private static void sitingCard(Tour tour, String path) {
        tour.open(path + "/sheet", path);
        tour.press("main form .main", "return location.pathname.endsWith('/photos')");
        tour.press("[action*=finish] .main", "return location.search.includes('told=done')");
        tour.open(path);
    }

    private void officers(Tour tour, Path folder) throws IOException {
        Browser phone = tour.phone();
        phone.open(root + "centre");
        phone.type("[name=name]", SchoolGauges.OFFICER);
        phone.type("[name=password]", SchoolGauges.PASSWORD);
        tour.press("main button", "return location.pathname === '/centre'");
        tour.open("/centre", "/centre/alerts/" + inForce, "/centre/alerts/" + over, "/centre/readings?told=done");
        long waiting = proposed(Hazard.HEAVY_RAIN);
        tour.open("/centre/alerts/" + waiting + "/publish", "/centre/alerts/" + waiting, "/centre/hits");
        incidents(tour, waiting);
        tour.open("/centre/call-tree", "/centre/paper", "/no-such-page");
        tour.open("/centre/deliveries", "/centre/deliveries/" + delivery("id"));
        tour.open(
                "/centre/situations?told=done",
                "/centre/situations/" + SCHOOL,
                "/centre/floodpoints",
                "/centre/impacts");
        tour.open("/centre/line", "/centre/line/test?audience=GROUP");
        tour.open("/centre/schools", "/school", "/school/LEARN" + OF_NOVEMBER, "/school/LEARN/people");
        tour.open("/centre/gauges", "/centre/gauges/" + GAUGE + "/sheet");
        tour.press("main form .main", "return document.querySelector('.qr') !== null");
        tour.phone().click("#pins ~ .acts [name=sure]");
        tour.press("#pins ~ .acts button", "return document.querySelector('.pin') !== null");
        messages(tour);
        rules(tour, folder);
        administrators(tour);
    }

    private void messages(Tour tour) {
        Browser phone = tour.phone();
        tour.open("/centre/messages", "/centre/messages/templates", "/centre/messages/templates/0");
        tour.open("/centre/messages/new");
        phone.type("[name=titleTh]", "ถนนขาด");
        phone.type("[name=textTh]", "ให้ใช้ทางอื่น");
        phone.click("[name=scope][value=province]");
        tour.press("main form .main", "return document.querySelector('.bubble') !== null");
        tour.press("main form .main", "return location.search.includes('told=sent')");
        String sent = tables.strings("select max(id) from handwritten_message").get(0);
        tour.open("/centre/messages/" + sent + "/withdraw", "/centre/messages/new?corrects=" + sent, "/messages", "/");
        await().atMost(SOON).until(() -> tables.count("acknowledgement_request where alert_id = " + inForce) > 0);
        tour.open(
                "/centre/acknowledgements?told=done",
                "/centre/telephones",
                "/centre/sources",
                "/centre/alerts/" + inForce);
        tour.open("/centre/shift");
        tour.press("main form .main", "return location.search.includes('told=taken')");
        tour.open("/centre/exports", "/centre/exports/missing");
    }

    private static void incidents(Tour tour, long waiting) {
        tour.open("/centre/incidents?from=2026-11-22T00:00&to=2026-11-23T09:00", "/centre/lead-times");
        tour.open("/centre/replay?at=2026-11-23T08:00", "/centre/requests", "/centre/alerts/" + waiting + "/request");
        tour.press("main form .main", "return location.pathname.startsWith('/centre/requests/')");
    }

    private void administrators(Tour tour) {
        Browser phone = tour.phone();
        accounts.setUp();
        phone.carry(
                root,
                OfficerAccounts.COOKIE,
                signIn(OfficerAccounts.ADMIN, OfficerAccounts.PASSWORD).cookie(OfficerAccounts.COOKIE));
        tour.open("/centre/people?told=last_admin", "/centre/people/" + OfficerAccounts.ADMIN, "/centre");
        tour.open("/centre/audit", "/centre/tokens", "/centre/gauges/" + GAUGE + "/tokens");
        tour.open("/centre/channels", "/centre/channels/new?example=telegram", "/centre/channels/new?example=sms");
        tour.open("/centre/people");
        phone.type("[name=name]", "somchai");
        tour.press("main form .main", "return document.querySelector('#issued') !== null");
        tour.open("/centre/account?told=leaked");
        phone.type("#totp-password", OfficerAccounts.PASSWORD);
        tour.press("#totp-start", "return document.querySelector('.totp-qr') !== null");
        String typed = phone.text("#typed").replace(" ", "");
        tables.execute(
                "update officer set totp_offered = '" + SECRET + "' where name = '" + OfficerAccounts.ADMIN + "'");
        assertThat(typed).hasSize(32);
        phone.type("[name=code]", Totp.code(SECRET, NetworkClock.world().instant()));
        tour.press("main form .main", "return document.querySelector('.codes') !== null");
        tour.open("/centre/account");
        phone.click("header form button");
        phone.until("return location.pathname === '/'");
        phone.open(root + "sign-in");
        phone.type("[name=name]", OfficerAccounts.ADMIN);
        phone.type("[name=password]", OfficerAccounts.PASSWORD);
        tour.press("main button", "return document.querySelector('[autocomplete=one-time-code]') !== null");
    }

    private static void rules(Tour tour, Path folder) throws IOException {
        tour.open("/centre/trust", "/centre/siting", "/school/" + SCHOOL + "/siting/" + GAUGE);
        tour.open("/centre/rules", "/centre/rules/form", "/centre/rules/form?code=rain-24h-watch");
        tour.open("/centre/rules/rain-24h-watch/versions");
        String trial = asOfficer()
                .contentType("application/json")
                .post("/api/v1/rules/rain-24h-watch/backtest")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(SOON)
                .until(() -> !asOfficer()
                        .get("/api/v1/rules/backtests/" + trial)
                        .path("state")
                        .equals("RUNNING"));
        tour.open("/centre/rules/backtests/" + trial, "/centre/rules/import");
        Path file = Files.writeString(folder.resolve("rules.json"), """
                [{"code": "every-page", "hazard": "FLOOD", "level": "WATCH", "enabled": false, "source": "journey",
                  "name": {"th": "ฝน 6 ชม. ตั้งแต่ 800 มม.", "en": "800 mm in 6 h"},
                  "when": [{"window": "PT6H", "atLeastMm": 800}], "area": {}}]
                """);
        tour.phone().type("[name=file]", file.toString());
        tour.press("main form button", "return document.querySelector('[name=agreement]') !== null");
    }
}
