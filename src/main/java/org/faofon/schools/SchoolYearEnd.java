package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;

/**
 * The end of a school year: new PINs, all devices signed out, no linked chats, an empty rota. Readings and reports
 * stay. The only writer of the table {@code school_handover}.
 */
@ApplicationScoped
public class SchoolYearEnd {
    private static final String ADD =
            "insert into school_handover (school_code, devices, done_by, done_at) values (?, ?, ?, ?)";

    private static final String LIST = """
            select devices, done_by, done_at from school_handover where school_code = ? order by id desc limit 20
            """;

    private final SqlRunner sql;
    private final SchoolPinRepository pins;
    private final DeviceRepository devices;
    private final QrSignInLinks links;
    private final ChatRepository chats;
    private final RotaRepository rota;
    private final Clock clock;

    SchoolYearEnd(
            SqlRunner sql,
            SchoolPinRepository pins,
            DeviceRepository devices,
            QrSignInLinks links,
            ChatRepository chats,
            RotaRepository rota,
            Clock clock) {
        this.sql = sql;
        this.pins = pins;
        this.devices = devices;
        this.links = links;
        this.chats = chats;
        this.rota = rota;
        this.clock = clock;
    }

    /**
     * The start of the new year; the PINs cannot be retrieved later.
     *
     * @param signedOut how many devices were signed out
     */
    public record Start(String volunteerPin, String teacherPin, int signedOut) {}

    /** A past handover. */
    public record Done(int devices, String by, Instant at) {}

    /**
     * Hands over. The old PINs are replaced first: otherwise a signed-out person could come back with them. If it is
     * interrupted, repeating it does the rest.
     *
     * @param gauges whose QR codes are revoked; empty to keep them
     */
    public Start handOver(String school, List<Gauge> gauges, String by) {
        String volunteers = pins.renew(school, SchoolRole.VOLUNTEER, by);
        String teachers = pins.renew(school, SchoolRole.TEACHER, by);
        for (Gauge gauge : gauges) {
            links.revokeAll(gauge, by);
        }
        int signedOut = devices.revokeAll(school, by);
        chats.unlinkAll(school);
        rota.clear(school, by);
        sql.update(ADD, school, signedOut, by, clock.instant());
        return new Start(volunteers, teachers, signedOut);
    }

    /** The school's handovers, the last one first. */
    public List<Done> list(String school) {
        return sql.list(LIST, row -> new Done(row.getInt(1), row.getString(2), Columns.instant(row, 3)), school);
    }
}
