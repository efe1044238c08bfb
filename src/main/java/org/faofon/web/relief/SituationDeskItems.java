package org.faofon.web.relief;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.common.text.Language;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.situations.Need;
import org.faofon.situations.NeedKind;
import org.faofon.situations.NeedRepository;
import org.faofon.situations.NeedStatus;
import org.faofon.situations.SchoolSituation;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationService;
import org.faofon.situations.SituationTotals;
import org.faofon.situations.SituationsConfig;

/** Schools that ask for help that nobody has taken or that does not move on, and schools that should be asked how they are. */
@ApplicationScoped
class SituationDeskItems implements DeskItemSource {
    private static final String PAGE = "/" + SituationsPage.PATH;

    private final SituationRows rows;
    private final SituationService situations;
    private final NeedRepository needs;
    private final SituationsConfig config;
    private final NetworkClock clock;

    SituationDeskItems(
            SituationRows rows,
            SituationService situations,
            NeedRepository needs,
            SituationsConfig config,
            NetworkClock clock) {
        this.rows = rows;
        this.situations = situations;
        this.needs = needs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        Map<String, School> schools = situations.schools();
        List<Need> unsettled = needs.listOpen();
        Map<String, List<Need>> open = bySchool(unsettled, need -> need.status() == NeedStatus.OPEN);
        Map<String, List<Need>> stalled =
                bySchool(unsettled, need -> need.isStalled(clock.instant(), config.followUpNeed()));
        List<DeskItem> items = new ArrayList<>();
        schools.values()
                .forEach(school ->
                        Optional.ofNullable(open.get(school.code)).ifPresent(asked -> items.add(item(school, asked))));
        schools.values()
                .forEach(school -> Optional.ofNullable(stalled.get(school.code))
                        .ifPresent(taken -> items.add(stalled(school, taken))));
        items.sort((one, other) -> one.urgency().compareTo(other.urgency()));
        due().ifPresent(items::add);
        totals().ifPresent(items::add);
        return items;
    }

    /** How the schools are, together; nothing while all are normal. */
    private Optional<DeskItem> totals() {
        SituationTotals all = rows.totals();
        if (all.affected() == 0) {
            return Optional.empty();
        }
        Instant since = situations.current().values().stream()
                .filter(school -> !school.isNormal())
                .map(SchoolSituation::seenAt)
                .max(Instant::compareTo)
                .orElseGet(clock::instant);
        return Optional.of(new DeskItem(
                Urgency.LATER,
                words(Language.TH).deskTotals(all.affected(), all.closed(), all.shelters(), all.unanswered()),
                words(Language.EN).deskTotals(all.affected(), all.closed(), all.shelters(), all.unanswered()),
                PAGE,
                since,
                Optional.empty()));
    }

    private static Map<String, List<Need>> bySchool(List<Need> needs, Predicate<Need> chosen) {
        return needs.stream()
                .filter(chosen)
                .collect(Collectors.groupingBy(Need::school, TreeMap::new, Collectors.toList()));
    }

    /** Boats and medicine are about lives. */
    private static Urgency urgency(List<Need> needs) {
        boolean lives =
                needs.stream().anyMatch(need -> need.kind() == NeedKind.BOAT || need.kind() == NeedKind.MEDICINE);
        return lives ? Urgency.DANGER : Urgency.HELP;
    }

    /** What somebody has promised, and nobody has heard of since. */
    private static DeskItem stalled(School school, List<Need> taken) {
        String takers = taken.stream().map(Need::takenBy).distinct().collect(Collectors.joining(", "));
        return new DeskItem(
                urgency(taken),
                words(Language.TH).deskStalled(school.nameTh, names(taken, Language.TH), takers),
                words(Language.EN).deskStalled(school.nameEn, names(taken, Language.EN), takers),
                PAGE + "#" + school.code,
                taken.stream().map(Need::changedAt).min(Instant::compareTo).orElseThrow(),
                Optional.empty());
    }

    private static DeskItem item(School school, List<Need> asked) {
        Instant since =
                asked.stream().map(Need::askedAt).min(Instant::compareTo).orElseThrow();
        return new DeskItem(
                urgency(asked),
                words(Language.TH).deskNeeds(school.nameTh, names(asked, Language.TH)),
                words(Language.EN).deskNeeds(school.nameEn, names(asked, Language.EN)),
                PAGE + "#" + school.code,
                since,
                Optional.empty());
    }

    private static String names(List<Need> asked, Language language) {
        SituationFormatter words = SituationFormatter.of(language);
        return asked.stream()
                .map(need -> words.need(need.kind(), need.amount()))
                .collect(Collectors.joining(" · "));
    }

    /** One line for all of them: thirty lines would hide everything else. */
    private Optional<DeskItem> due() {
        List<School> due = rows.due();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Map<String, SchoolSituation> current = situations.current();
        Instant since = due.stream()
                .flatMap(school -> Optional.ofNullable(current.get(school.code)).stream())
                .map(SchoolSituation::seenAt)
                .min(Instant::compareTo)
                .orElseGet(clock::instant);
        // The schools do not ask; the centre should. It does not stand above a warning in force.
        return Optional.of(new DeskItem(
                Urgency.LATER,
                words(Language.TH).deskDue(due.size()),
                words(Language.EN).deskDue(due.size()),
                PAGE,
                since,
                Optional.empty()));
    }

    private static ReliefMessages words(Language language) {
        return MessageBundles.get(ReliefMessages.class, Localized.Literal.of(language.code()));
    }
}
