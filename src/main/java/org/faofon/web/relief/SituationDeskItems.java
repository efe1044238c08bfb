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

/** Schools that ask for help that nobody has taken, and schools that should be asked how they are. */
@ApplicationScoped
class SituationDeskItems implements DeskItemSource {
    private static final String PAGE = "/" + SituationsPage.PATH;

    private final SituationRows rows;
    private final SituationService situations;
    private final NeedRepository needs;
    private final NetworkClock clock;

    SituationDeskItems(SituationRows rows, SituationService situations, NeedRepository needs, NetworkClock clock) {
        this.rows = rows;
        this.situations = situations;
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        Map<String, School> schools = situations.schools();
        Map<String, List<Need>> open = needs.listOpen().stream()
                .filter(need -> need.status() == NeedStatus.OPEN)
                .collect(Collectors.groupingBy(Need::school, TreeMap::new, Collectors.toList()));
        List<DeskItem> items = new ArrayList<>();
        schools.values()
                .forEach(school ->
                        Optional.ofNullable(open.get(school.code)).ifPresent(asked -> items.add(item(school, asked))));
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

    /** Boats and medicine are about lives. */
    private static DeskItem item(School school, List<Need> asked) {
        boolean lives =
                asked.stream().anyMatch(need -> need.kind() == NeedKind.BOAT || need.kind() == NeedKind.MEDICINE);
        Instant since =
                asked.stream().map(Need::askedAt).min(Instant::compareTo).orElseThrow();
        return new DeskItem(
                lives ? Urgency.DANGER : Urgency.ASKED,
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
