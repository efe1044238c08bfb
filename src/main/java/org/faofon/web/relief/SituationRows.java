package org.faofon.web.relief;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Level;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.network.OfficeTelephone.Place;
import org.faofon.network.OfficeTelephoneRepository;
import org.faofon.network.School;
import org.faofon.situations.Need;
import org.faofon.situations.NeedRepository;
import org.faofon.situations.SchoolSituation;
import org.faofon.situations.SchoolSituation.Known;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationReport.Source;
import org.faofon.situations.SituationService;
import org.faofon.situations.SituationTotals;
import org.faofon.situations.SituationUrgency;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;

/** All schools with their situations and open needs, the most urgent first. */
@ApplicationScoped
class SituationRows {
    private final SituationService situations;
    private final NeedRepository needs;
    private final AlertQueries alerts;
    private final OfficeTelephoneRepository telephones;
    private final NetworkClock clock;

    SituationRows(
            SituationService situations,
            NeedRepository needs,
            AlertQueries alerts,
            OfficeTelephoneRepository telephones,
            NetworkClock clock) {
        this.telephones = telephones;
        this.situations = situations;
        this.needs = needs;
        this.alerts = alerts;
        this.clock = clock;
    }

    List<SituationRow> list(Language language) {
        Map<String, SchoolSituation> current = situations.current();
        Map<String, List<Need>> open = needs.listOpen().stream().collect(Collectors.groupingBy(Need::school));
        Set<String> warned = warnedDistricts();
        Map<String, String> offices = telephones.list(Place.SCHOOL);
        return situations.schools().values().stream()
                .map(school -> row(
                        school,
                        Optional.ofNullable(current.get(school.code)),
                        open.getOrDefault(school.code, List.of()),
                        warned.contains(school.district.code),
                        offices.getOrDefault(school.code, ""),
                        language))
                .sorted(Comparator.comparingInt(SituationRow::urgency)
                        .reversed()
                        .thenComparing(row -> row.school().code()))
                .toList();
    }

    SituationRow of(School school, Language language) {
        return row(
                school,
                situations.find(school.code),
                needs.listOpen(school.code),
                warnedDistricts().contains(school.district.code),
                telephones.list(Place.SCHOOL).getOrDefault(school.code, ""),
                language);
    }

    SituationTotals totals() {
        return SituationTotals.of(situations.current().values(), needs.listOpen());
    }

    /** The schools that should be asked how they are. */
    List<School> due() {
        return situations.listDue(warnedDistricts());
    }

    private Set<String> warnedDistricts() {
        return alerts.districtsWarned(Level.WARNING, clock.instant());
    }

    private SituationRow row(
            School school,
            Optional<SchoolSituation> situation,
            List<Need> open,
            boolean warned,
            String telephone,
            Language language) {
        SituationFormatter words = SituationFormatter.of(language);
        Optional<Source> source = situation.map(known -> known.newest().source());
        boolean due = situations.isDue(situation, warned);
        return new SituationRow(
                SchoolName.of(school),
                DistrictName.of(school.district),
                situation.map(SchoolSituation::status).orElse(null),
                situation.map(known -> words.status(known.status())).orElse(""),
                situation.map(known -> conditions(known, words, language)).orElse(List.of()),
                situation.map(known -> known.newest().note()).orElse(""),
                situation.map(known -> RainDayTime.local(known.seenAt())).orElse(null),
                source.map(Source::by).orElse(""),
                source.map(known -> words.via(known.via())).orElse(""),
                open.stream().map(need -> NeedView.of(need, words)).toList(),
                telephone,
                due,
                SituationUrgency.of(situation, open, due));
    }

    private static List<String> conditions(SchoolSituation known, SituationFormatter words, Language language) {
        List<String> said = new ArrayList<>();
        LocaleFormatter times = new LocaleFormatter(language);
        Instant newest = known.seenAt();
        add(said, known.water(), words::water, newest, times);
        add(said, known.power(), words::power, newest, times);
        add(said, known.road(), words::road, newest, times);
        add(said, known.telephone(), words::telephone, newest, times);
        add(said, known.people(), words::people, newest, times);
        return said;
    }

    private static <T> void add(
            List<String> said,
            Optional<Known<T>> known,
            Function<T, String> words,
            Instant newest,
            LocaleFormatter times) {
        known.ifPresent(seen -> said.add(words.apply(seen.value())
                + (seen.at().equals(newest) ? "" : " (" + times.clock(RainDayTime.local(seen.at())) + ")")));
    }
}
