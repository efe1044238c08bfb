package org.faofon.classroom.teacher;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomConfig;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.teacher.MorningReportStatus.Absent;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.schools.MissedReading;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.RotaRepository;
import org.jspecify.annotations.Nullable;

/** For the coordinator: which schools have not reported this morning, since when, and whose turn it is. */
@Path("/")
@RolesAllowed(SchoolAccess.OFFICERS)
@Blocking
@Produces(MediaType.TEXT_HTML)
class MorningPage {
    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final RotaRepository rota;
    private final MissedReadingRepository notMeasured;
    private final ClassroomConfig config;
    private final NetworkClock clock;

    MorningPage(
            GaugeRegistry network,
            LiveRainTotals rain,
            RotaRepository rota,
            MissedReadingRepository notMeasured,
            ClassroomConfig config,
            NetworkClock clock) {
        this.network = network;
        this.rain = rain;
        this.rota = rota;
        this.notMeasured = notMeasured;
        this.config = config;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance morning(MorningReportStatus roll, ClassroomFormatter words);
    }

    @GET
    @Path("centre/schools")
    @Operation(hidden = true)
    public Response morning(@QueryParam("lang") @DefaultValue("th") String lang) throws SQLException {
        return SchoolPage.fresh(Templates.morning(roll(clock.instant()), ClassroomFormatter.of(lang)));
    }

    private MorningReportStatus roll(Instant now) throws SQLException {
        LocalDate day = MorningReportStatus.dayToRead(now);
        int reported = 0;
        List<Absent> waiting = new ArrayList<>();
        List<Absent> excused = new ArrayList<>();
        for (Gauge gauge : cylinders()) {
            Instant newest = newest(gauge);
            if (MorningReportStatus.hasRead(newest, now)) {
                reported++;
                continue;
            }
            Absent absent = absent(gauge, newest, day, now);
            (absent.reason() == null && absent.holiday() == null ? waiting : excused).add(absent);
        }
        waiting.sort(Comparator.comparing(Absent::newest, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new MorningReportStatus(
                day.plusDays(1),
                config.reportBy(),
                MorningReportStatus.isLate(now, config.reportBy()),
                reported,
                waiting,
                excused);
    }

    private Absent absent(Gauge gauge, @Nullable Instant newest, LocalDate day, Instant now) throws SQLException {
        MissedReading reason = notMeasured.list(gauge, day, day.plusDays(1)).stream()
                .findFirst()
                .orElse(null);
        RotaRepository.Morning morning = rota.morning(gauge.school.code, day.plusDays(1));
        return new Absent(
                gauge,
                newest,
                MorningReportStatus.mornings(newest, now),
                morning.reader().orElse(""),
                morning.holiday().orElse(null),
                reason);
    }

    private List<Gauge> cylinders() {
        return network.listGauges().stream()
                .filter(gauge -> gauge.kind == GaugeKind.MANUAL)
                .toList();
    }

    private @Nullable Instant newest(Gauge gauge) {
        return rain.findNewest(gauge.code).map(judged -> judged.reading().at()).orElse(null);
    }
}
