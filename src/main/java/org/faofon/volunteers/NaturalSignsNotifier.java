package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.Notice.Kind;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.NaturalSigns;
import org.faofon.schools.NaturalSigns.Sign;
import org.faofon.schools.NaturalSignsRepository;
import org.faofon.schools.NaturalSignsRepository.Acknowledgement;
import org.faofon.schools.NaturalSignsRepository.Stored;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reports natural signs to the officers at once: by a notice, and on their page. */
@Named("naturalSigns")
@ApplicationScoped
public class NaturalSignsNotifier {
    private static final Logger LOG = Logger.getLogger(NaturalSignsNotifier.class);

    /** How long officers see them on their page. */
    private static final Duration IS_NEWS = Duration.ofDays(2);

    private final NaturalSignsRepository book;
    private final NoticeService notices;
    private final NaturalSignsFormatter words;
    private final GaugeRegistry network;
    private final Clock clock;

    NaturalSignsNotifier(
            NaturalSignsRepository book,
            NoticeService notices,
            NaturalSignsFormatter words,
            GaugeRegistry network,
            Clock clock) {
        this.book = book;
        this.notices = notices;
        this.words = words;
        this.network = network;
        this.clock = clock;
    }

    /** Stores them and notifies the officers; returns whether they were new. */
    boolean hear(NaturalSigns said) throws SQLException {
        boolean news = book.add(said);
        Gauge gauge = network.gaugeOf(said.gauge());
        // Also for known ones: after a crash in between, the phone sends it again, and the key prevents duplicates.
        notices.post(new Notice.Draft(
                "signs-" + said.id(),
                Kind.SIGNS,
                Audience.OFFICERS,
                words.title(gauge),
                words.text(said, gauge),
                Optional.of("/centre"),
                Optional.empty()));
        if (news) {
            LOG.infof("Received natural signs: gauge=%s signs=%s", said.gauge(), said.signs());
        }
        return news;
    }

    /** Recent signs for officers, the latest first. */
    public List<View> latest() throws SQLException {
        return book.listSince(clock.instant().minus(IS_NEWS)).stream()
                .map(said -> View.of(said, network.gaugeOf(said.signs().gauge())))
                .toList();
    }

    /** Stores that an officer has seen them; returns whether there are such signs. */
    boolean acknowledge(UUID id, String officer) {
        boolean known = book.acknowledge(id, officer, clock.instant());
        LOG.infof("Acknowledged natural signs: id=%s by=%s known=%s", id, officer, known);
        return known;
    }

    /**
     * Signs on the officers' page.
     *
     * @param acknowledgedBy the officer who has seen them, or empty
     */
    public record View(
            UUID id,
            Gauge gauge,
            OffsetDateTime seenAt,
            List<Sign> signs,
            String note,
            String by,
            String acknowledgedBy,
            @Nullable OffsetDateTime acknowledgedAt) {
        static View of(Stored stored, Gauge gauge) {
            NaturalSigns said = stored.signs();
            return new View(
                    said.id(),
                    gauge,
                    RainDayTime.local(said.seenAt()),
                    said.signs().stream().sorted().toList(),
                    said.note(),
                    said.by(),
                    stored.acknowledgement().map(Acknowledgement::by).orElse(""),
                    stored.acknowledgement()
                            .map(Acknowledgement::at)
                            .map(RainDayTime::local)
                            .orElse(null));
        }

        /** In the language of the page. */
        public String said(String language) {
            Locale locale = Locale.forLanguageTag(language);
            return signs.stream()
                    .map(sign -> NaturalSignsFormatter.of(sign, locale))
                    .collect(Collectors.joining(" · "));
        }
    }
}
