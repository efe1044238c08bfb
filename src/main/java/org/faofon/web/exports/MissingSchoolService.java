package org.faofon.web.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.OfficeTelephone.Place;
import org.faofon.network.OfficeTelephoneRepository;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.schools.ChatRepository;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.MissingReports;
import org.faofon.web.view.NetworkNowCache;

/** Which gauges have not reported, with what it takes to reach their schools. */
@ApplicationScoped
class MissingSchoolService {
    private final NetworkNowCache now;
    private final CylinderLevelHistory cylinders;
    private final OfficeTelephoneRepository telephones;
    private final ChatRepository chats;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    MissingSchoolService(
            NetworkNowCache now,
            CylinderLevelHistory cylinders,
            OfficeTelephoneRepository telephones,
            ChatRepository chats,
            GaugeRegistry network,
            NetworkClock clock) {
        this.now = now;
        this.cylinders = cylinders;
        this.telephones = telephones;
        this.chats = chats;
        this.network = network;
        this.clock = clock;
    }

    MissingReports reports() throws SQLException {
        Instant time = clock.instant();
        return MissingReports.of(
                now.snapshot().now().gauges(), cylinders.listEmptied(MissingReports.earliest(time)), time);
    }

    List<MissingSchool> describe(MissingReports reports, List<GaugeNow> gauges) {
        Map<String, String> numbers = telephones.list(Place.SCHOOL);
        return gauges.stream()
                .map(gauge -> new MissingSchool(
                        gauge.gauge(),
                        gauge.kind(),
                        gauge.school(),
                        gauge.district(),
                        gauge.latest() == null ? null : gauge.latest().at(),
                        numbers.getOrDefault(gauge.school().code(), ""),
                        reports.isRejected(gauge),
                        network.findGauge(gauge.gauge())
                                .map(known -> chats.list(known).size())
                                .orElse(0)))
                .toList();
    }

    void write(OutputStream out, ExportFormatter words) throws IOException, SQLException {
        MissingReports missing = reports();
        ExportMessages in = words.in();
        try (Workbook book = new Workbook(out, "Faofon", null)) {
            XlsxTable table = new XlsxTable(book, in.missing(), words.thai());
            table.head(List.of(
                    in.colDistrict(),
                    in.colSchool(),
                    in.colTelephone(),
                    in.colGauge(),
                    in.colKind(),
                    in.colNewest(),
                    in.colChats(),
                    in.colRemarks()));
            describe(
                            missing,
                            Stream.concat(missing.manual().stream(), missing.automatic().stream())
                                    .toList())
                    .forEach(school -> row(table, school, words));
        }
    }

    private static void row(XlsxTable table, MissingSchool school, ExportFormatter words) {
        table.text(words.thai() ? school.district().nameTh() : school.district().nameEn())
                .text(words.thai() ? school.school().nameTh() : school.school().nameEn())
                .text(school.telephone())
                .text(school.gauge())
                .text(words.kind(school.kind()))
                .time(Optional.ofNullable(school.newest()).map(time -> time.toInstant()))
                .number(school.chats())
                .text(school.rejected() ? words.in().missingRejected() : "")
                .next();
    }
}
