package org.faofon.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.GaugeTokens;
import org.faofon.network.NetworkClock;
import org.faofon.network.roster.RosterImport;

/** A few schools in Srinagarindra and Pa Phayom with their gauges, and an officer, for tests over HTTP. */
@ApplicationScoped
public class SchoolGauges {
    /** 0.3 mm in five minutes: heavy rain over a day, but below every threshold. */
    public static final double HEAVY = 0.3;

    /** Automatic; the rain of {@code alerts.Rains} falls there. */
    public static final String CHUMPHON = "PTL35";

    /** Automatic. */
    public static final String BAN_NA = "PTL36";

    /** A cylinder. */
    public static final String KO_TAO = "PTL33";

    /** Automatic; it has never reported. */
    public static final String LAN_KHOI = "PTL32";

    /** Automatic; no other test lets it rain there. */
    public static final String BAN_PHRAO = "PTL34";

    public static final String OFFICER = "petch";
    public static final String PASSWORD = "fon-tok-nak-1234";

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            PTL35,S35,โรงเรียนสาธิตตำบลชุมพล,Chumphon demonstration school,9311,7.604,99.941,,TIPPING_BUCKET,0.2,,PT5M,
            PTL36,S36,โรงเรียนสาธิตตำบลบ้านนา,Ban Na demonstration school,9311,7.564,99.872,,TIPPING_BUCKET,0.2,,PT5M,
            PTL33,S33,โรงเรียนสาธิตตำบลเกาะเต่า,Ko Tao demonstration school,9310,7.804,99.847,,MANUAL,,150,P1D,
            PTL34,S34,โรงเรียนสาธิตตำบลบ้านพร้าว,Ban Phrao demonstration school,9310,7.804,99.939,,TIPPING_BUCKET,0.2,,PT5M,
            PTL32,S32,โรงเรียนสาธิตตำบลลานข่อย,Lan Khoi demonstration school,9310,7.847,99.780,,TIPPING_BUCKET,0.2,,PT5M,
            """;

    private static final String ADD_OFFICER =
            "insert into officer (name, password_hash, role) values (?, ?, 'officer') on conflict do nothing";

    private final RosterImport roster;
    private final GaugeTokens tokens;
    private final NetworkClock clock;
    private final AgroalDataSource database;
    private final Tables tables;

    SchoolGauges(
            RosterImport roster, GaugeTokens tokens, NetworkClock clock, AgroalDataSource database, Tables tables) {
        this.roster = roster;
        this.tokens = tokens;
        this.clock = clock;
        this.database = database;
        this.tables = tables;
    }

    /** Creates the gauges and the officer, and deletes all alerts. */
    public void setUp() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        try (Connection connection = database.getConnection();
                PreparedStatement officer = connection.prepareStatement(ADD_OFFICER)) {
            officer.setString(1, OFFICER);
            officer.setString(2, CredentialHasher.hashPassword(PASSWORD));
            officer.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        tables.forgetAlerts();
    }

    /** A request signed in as the officer. */
    public static RequestSpecification asOfficer() {
        return given().auth().preemptive().basic(OFFICER, PASSWORD);
    }

    /** A request signed in as the gauge. */
    public RequestSpecification asGauge(String gauge) {
        return given().header("Authorization", "Bearer " + tokens.renew(gauge)).contentType("application/json");
    }

    /** The end of the last full five minutes. */
    public Instant lately() {
        long five = Duration.ofMinutes(5).toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / five * five);
    }

    /**
     * Submits rain at that gauge until now, through the public API: that much every five minutes, alternately a quarter
     * more and a quarter less, because only a stuck counter repeats a value.
     */
    public void rain(String gauge, Duration howLong, double mmEach) {
        Instant until = lately();
        int count = (int) howLong.toMinutes() / 5;
        List<Map<String, Object>> readings = IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of(
                        "at",
                        until.minus(5L * i, ChronoUnit.MINUTES).toString(),
                        "mm",
                        mmEach * turn(i, count),
                        "period",
                        "PT5M"))
                .toList();
        asGauge(gauge)
                .body(readings)
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200);
    }

    private static double turn(int i, int count) {
        boolean alone = i == count - 1 && i % 2 == 0;
        return alone ? 1 : i % 2 == 0 ? 1.25 : 0.75;
    }
}
