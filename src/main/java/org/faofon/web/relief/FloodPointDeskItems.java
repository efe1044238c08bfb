package org.faofon.web.relief;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.common.text.Language;
import org.faofon.situations.FloodPoint;
import org.faofon.situations.FloodPointService;

/** Flood points that no officer has checked. */
@ApplicationScoped
class FloodPointDeskItems implements DeskItemSource {
    private final FloodPointService points;

    FloodPointDeskItems(FloodPointService points) {
        this.points = points;
    }

    @Override
    public List<DeskItem> items() {
        List<FloodPoint> waiting = points.listUnchecked();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Instant since = waiting.stream()
                .map(point -> point.source().receivedAt())
                .min(Instant::compareTo)
                .orElseThrow();
        return List.of(new DeskItem(
                Urgency.ASKED,
                words(Language.TH).deskPoints(waiting.size()),
                words(Language.EN).deskPoints(waiting.size()),
                "/" + FloodPointsPage.PATH,
                since,
                Optional.empty()));
    }

    private static ReliefMessages words(Language language) {
        return MessageBundles.get(ReliefMessages.class, Localized.Literal.of(language.code()));
    }
}
