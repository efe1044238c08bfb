package org.faofon.situations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.jboss.logging.Logger;

/** Takes reports of situations, and says how each school is and what it needs. */
@ApplicationScoped
public class SituationService {
    private static final Logger LOG = Logger.getLogger(SituationService.class);

    /** What is older is history. */
    private static final Duration SHOWN = Duration.ofDays(3);

    private static final int MOST_OF_AN_HOUR = 40;

    private final SituationReportRepository reports;
    private final NeedRepository needs;
    private final SituationRequestRepository requests;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SituationsConfig config;

    SituationService(
            SituationReportRepository reports,
            NeedRepository needs,
            SituationRequestRepository requests,
            GaugeRegistry network,
            NetworkClock clock,
            SituationsConfig config) {
        this.reports = reports;
        this.needs = needs;
        this.requests = requests;
        this.network = network;
        this.clock = clock;
        this.config = config;
    }

    /** The result of a report. */
    public enum Receipt {
        STORED,
        DUPLICATE,
        /** The school has sent as many within an hour as it may. */
        TOO_MANY
    }

    /** The result of a change of a need. */
    public sealed interface NeedChange {
        record Changed(Need need) implements NeedChange {}

        /** Somebody else has changed it since, or it cannot become that. */
        record Conflict(Need now) implements NeedChange {}

        record Unknown() implements NeedChange {}
    }

    /**
     * Stores a report with what it asks for, in all or nothing; the same report again changes nothing. Another content under
     * the same id is another report: somebody went back in the browser, changed the form and sent it.
     */
    @Transactional
    public Receipt report(SituationReport said) {
        boolean changed = reports.find(said.id())
                .filter(earlier -> !earlier.saysTheSameAs(said))
                .isPresent();
        SituationReport report = changed ? said.withOwnId() : said;
        if (reports.find(report.id()).isPresent()) {
            return Receipt.DUPLICATE;
        }
        Instant hourAgo = report.source().receivedAt().minus(Duration.ofHours(1));
        if (reports.count(report.school(), hourAgo) >= MOST_OF_AN_HOUR) {
            return Receipt.TOO_MANY;
        }
        if (!reports.add(report)) {
            return Receipt.DUPLICATE;
        }
        report.needs().forEach((kind, amount) -> ask(report, kind, amount));
        if (report.status() == SchoolStatus.NORMAL) {
            needs.listOpen(report.school()).stream()
                    .filter(need -> need.status() == NeedStatus.OPEN)
                    .forEach(need -> withdraw(need, report));
        }
        LOG.infof("Stored a situation: school=%s status=%s needs=%s", report.school(), report.status(), report.needs());
        return Receipt.STORED;
    }

    private void ask(SituationReport report, NeedKind kind, PeopleBand amount) {
        if (amount != PeopleBand.NONE && wasNormalSince(report)) {
            LOG.infof("Did not open a need: the school was normal since: school=%s need=%s", report.school(), kind);
        } else if (amount != PeopleBand.NONE) {
            needs.ask(report.school(), kind, amount, report.seenAt(), authorOf(report));
            return;
        }
        needs.listOpen(report.school()).stream()
                .filter(need -> need.kind() == kind)
                .forEach(need -> withdraw(need, report));
    }

    /** Paper comes late: what the school needed before it was normal again, it does not need now. */
    private boolean wasNormalSince(SituationReport report) {
        return reports.list(report.school(), report.seenAt(), report.source().receivedAt()).stream()
                .anyMatch(later -> later.status() == SchoolStatus.NORMAL);
    }

    /** A report that arrives late says nothing about what was asked for after it. */
    private void withdraw(Need need, SituationReport report) {
        if (!need.repeatedAt().isAfter(report.seenAt())) {
            needs.change(
                    need,
                    NeedStatus.WITHDRAWN,
                    need.takenBy(),
                    authorOf(report),
                    report.source().receivedAt());
        }
    }

    /** Without a nickname: a need stays longer than nicknames do. */
    private static String authorOf(SituationReport report) {
        String[] words = report.source().by().split(" ", 3);
        return words.length < 2 ? report.source().by() : words[0] + " " + words[1];
    }

    /** Changes a need as the officer saw it; two officers do not overwrite each other. */
    @Transactional
    public NeedChange change(long id, int seenVersion, NeedStatus status, String takenBy, String officer) {
        Optional<Need> now = needs.find(id);
        if (now.isEmpty()) {
            return new NeedChange.Unknown();
        }
        Need need = now.get();
        if (need.version() != seenVersion || !need.status().next().contains(status)) {
            return new NeedChange.Conflict(need);
        }
        if (!need.status().isOpen()) {
            Optional<Need> again = needs.listOpen(need.school()).stream()
                    .filter(open -> open.kind() == need.kind())
                    .findFirst();
            if (again.isPresent()) {
                return new NeedChange.Conflict(again.get());
            }
        }
        String taker = status == NeedStatus.OPEN ? "" : takenBy.isEmpty() ? need.takenBy() : takenBy;
        Optional<Need> changed = needs.change(need, status, taker, officer, clock.instant());
        return changed.<NeedChange>map(NeedChange.Changed::new)
                .orElseGet(() -> new NeedChange.Conflict(needs.find(id).orElse(need)));
    }

    /** The situations of the last three days, by school; a school that said nothing is not in it. */
    public Map<String, SchoolSituation> current() {
        return at(clock.instant());
    }

    /** As it was known about that time. */
    public Map<String, SchoolSituation> at(Instant time) {
        Map<String, List<SituationReport>> bySchool = reports.list(time.minus(SHOWN), time.plus(CLOCK_ERROR)).stream()
                .collect(Collectors.groupingBy(SituationReport::school, TreeMap::new, Collectors.toList()));
        Map<String, SchoolSituation> situations = new LinkedHashMap<>();
        bySchool.forEach(
                (school, told) -> SchoolSituation.of(told).ifPresent(situation -> situations.put(school, situation)));
        return situations;
    }

    /** A phone's clock may run ahead a little. */
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);

    public Optional<SchoolSituation> find(String school) {
        Instant now = clock.instant();
        return SchoolSituation.of(reports.list(school, now.minus(SHOWN), now.plus(CLOCK_ERROR)));
    }

    /** The reports of a school about that time, the newest first; at most 500. */
    public List<SituationReport> history(String school, Instant since, Instant until) {
        return reports.list(school, since, until);
    }

    /** All reports about that time, the newest first; at most 5,000. */
    public List<SituationReport> history(Instant since, Instant until) {
        return reports.list(since, until);
    }

    /** All schools of the network, by their codes. */
    public Map<String, School> schools() {
        Map<String, School> schools = new TreeMap<>();
        network.listGauges().forEach(gauge -> schools.put(gauge.school.code, gauge.school));
        return schools;
    }

    /**
     * Whether the school should say how it is: its last report is old, and it was not normal or a warning is in force.
     *
     * @param warned whether an alert of level 2 or higher is in force in its district
     */
    public boolean isDue(Optional<SchoolSituation> situation, boolean warned) {
        if (situation.isEmpty()) {
            return warned;
        }
        boolean old = situation.get().age(clock.instant()).compareTo(config.askAgain()) >= 0;
        return old && (warned || !situation.get().isNormal());
    }

    /** The schools that should say how they are; districts by their codes. */
    public List<School> listDue(Set<String> warnedDistricts) {
        Map<String, SchoolSituation> current = current();
        return schools().values().stream()
                .filter(school -> isDue(
                        Optional.ofNullable(current.get(school.code)), warnedDistricts.contains(school.district.code)))
                .toList();
    }

    /** Asks the school, unless it was asked lately; returns whether it was asked. */
    @Transactional
    public boolean ask(String school, String by) {
        Duration notWithin = by.equals(SituationRequestRepository.PROGRAM) ? config.askAgain() : Duration.ofMinutes(10);
        return requests.ask(school, by, clock.instant(), notWithin);
    }

    /** Whether an officer or the program has asked the school since its last report. */
    public boolean isAsked(String school, Optional<SchoolSituation> situation) {
        Instant lately = clock.instant().minus(config.askAgain());
        return requests.findLatest(school)
                .filter(asked -> asked.isAfter(lately))
                .filter(asked -> situation
                        .filter(known -> !known.newest().source().receivedAt().isBefore(asked))
                        .isEmpty())
                .isPresent();
    }
}
