package org.faofon.web.relief;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.common.text.Language;
import org.faofon.common.text.SafeCsv;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.schools.SignatureFormatter;
import org.faofon.situations.PeopleBand;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationReport;
import org.faofon.situations.SituationReport.Conditions;
import org.faofon.situations.SituationService;
import org.faofon.situations.Utility;
import org.jspecify.annotations.Nullable;

/** Situations as tables for a spreadsheet. */
@ApplicationScoped
class SituationCsv {
    private static final Duration REPORTS = Duration.ofDays(30);

    /** A spreadsheet reads this as a time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SituationRows rows;
    private final SituationService situations;
    private final NetworkClock clock;

    SituationCsv(SituationRows rows, SituationService situations, NetworkClock clock) {
        this.rows = rows;
        this.situations = situations;
        this.clock = clock;
    }

    /** One line per school, the most urgent first. */
    String now(Language language) {
        ReliefMessages in = words(language);
        List<String> header = List.of(
                in.colSchool(),
                in.colCode(),
                in.colDistrict(),
                in.colStatus(),
                in.colWater(),
                in.colNeeds(),
                in.colSeen(),
                in.colVia(),
                in.colBy(),
                in.colNote(),
                in.colDue(),
                in.colOffice());
        SignatureFormatter who = SignatureFormatter.of(language);
        List<List<@Nullable Object>> lines = rows.list(language).stream()
                .map(row -> List.<@Nullable Object>of(
                        language == Language.TH
                                ? row.school().nameTh()
                                : row.school().nameEn(),
                        row.school().code(),
                        language == Language.TH
                                ? row.district().nameTh()
                                : row.district().nameEn(),
                        row.statusWords().isEmpty() ? in.notReported() : row.statusWords(),
                        String.join(" · ", row.conditions()),
                        row.needs().stream()
                                .map(need -> need.line() + " (" + need.statusWords()
                                        + (need.takenBy().isEmpty() ? "" : " " + need.takenBy()) + ")")
                                .collect(Collectors.joining(" · ")),
                        Optional.ofNullable(row.seenAt()).map(TIME::format).orElse(""),
                        row.via(),
                        row.by().isEmpty() ? "" : who.full(row.by()),
                        row.note(),
                        row.due() ? in.yes() : "",
                        row.telephone()))
                .toList();
        return SafeCsv.write(header, lines);
    }

    /** All reports of the last 30 days, the newest first. */
    String reports(Language language) {
        ReliefMessages in = words(language);
        List<String> header = List.of(
                in.colSeen(),
                in.colSchool(),
                in.colCode(),
                in.colDistrict(),
                in.colStatus(),
                in.colWater(),
                in.colPower(),
                in.colRoad(),
                in.colTelephone(),
                in.colPeople(),
                in.colNeeds(),
                in.colVia(),
                in.colBy(),
                in.colReceived(),
                in.colNote());
        Instant now = clock.instant();
        Map<String, School> schools = situations.schools();
        List<List<@Nullable Object>> lines = situations.history(now.minus(REPORTS), now).stream()
                .map(report -> line(report, Optional.ofNullable(schools.get(report.school())), language))
                .toList();
        return SafeCsv.write(header, lines);
    }

    private static List<@Nullable Object> line(SituationReport report, Optional<School> school, Language language) {
        SituationFormatter words = SituationFormatter.of(language);
        boolean thai = language == Language.TH;
        Conditions seen = report.conditions();
        return List.of(
                TIME.format(RainDayTime.local(report.seenAt())),
                school.map(known -> thai ? known.nameTh : known.nameEn).orElse(""),
                report.school(),
                school.map(known -> thai ? known.district.nameTh : known.district.nameEn)
                        .orElse(""),
                words.status(report.status()),
                seen.water().map(words::water).orElse(""),
                seen.power() == Utility.UNKNOWN ? "" : words.power(seen.power()),
                seen.road() == Utility.UNKNOWN ? "" : words.road(seen.road()),
                seen.telephone() == Utility.UNKNOWN ? "" : words.telephone(seen.telephone()),
                seen.people().map(words::people).orElse(""),
                needs(report, words),
                words.via(report.source().via()),
                SignatureFormatter.of(language).full(report.source().by()),
                TIME.format(RainDayTime.local(report.source().receivedAt())),
                report.note());
    }

    private static String needs(SituationReport report, SituationFormatter words) {
        return report.needs().entrySet().stream()
                .filter(need -> need.getValue() != PeopleBand.NONE)
                .sorted(Map.Entry.comparingByKey())
                .map(need -> words.need(need.getKey(), need.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static ReliefMessages words(Language language) {
        return MessageBundles.get(ReliefMessages.class, Localized.Literal.of(language.code()));
    }
}
