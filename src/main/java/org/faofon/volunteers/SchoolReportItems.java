package org.faofon.volunteers;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.common.text.Language;

/** What schools wait for an officer to see, and what officers wait for from schools. */
@Singleton
class SchoolReportItems implements DeskItemSource {
    private final NaturalSignsNotifier signs;
    private final LevelRequestStatus requests;

    SchoolReportItems(NaturalSignsNotifier signs, LevelRequestStatus requests) {
        this.signs = signs;
        this.requests = requests;
    }

    @Override
    public List<DeskItem> items() {
        return Stream.concat(unseenSigns(), openRequests()).toList();
    }

    /** Nobody must have to look for a report of red water. */
    private Stream<DeskItem> unseenSigns() {
        return latest().stream()
                .filter(seen -> seen.acknowledgedAt() == null)
                .map(seen -> new DeskItem(
                        Urgency.DANGER,
                        seen.gauge().school.nameTh + " อ." + seen.gauge().district().nameTh + ": " + seen.said("th"),
                        seen.gauge().school.nameEn + ", " + seen.gauge().district().nameEn + ": " + seen.said("en"),
                        "/centre#signs-panel",
                        seen.seenAt().toInstant(),
                        Optional.empty()));
    }

    private List<NaturalSignsNotifier.View> latest() {
        try {
            return signs.latest();
        } catch (SQLException e) {
            throw new IllegalStateException("The natural signs could not be read", e);
        }
    }

    private Stream<DeskItem> openRequests() {
        LevelRequestStatus.Asked asked = requests.asked();
        return asked.schools().stream()
                .filter(school -> !school.answered())
                .findFirst()
                .map(first -> new DeskItem(
                        Urgency.LATER,
                        sum(Language.TH, asked),
                        sum(Language.EN, asked),
                        "/centre#levels",
                        first.askedAt().toInstant(),
                        Optional.of(first.validUntil().toInstant())))
                .stream();
    }

    private static String sum(Language language, LevelRequestStatus.Asked asked) {
        VolunteerMessages words = MessageBundles.get(VolunteerMessages.class, Localized.Literal.of(language.code()));
        return words.levelAskedTitle(asked.size()) + " · " + words.levelAskedSum(asked.answered(), asked.size());
    }
}
