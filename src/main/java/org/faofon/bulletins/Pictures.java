package org.faofon.bulletins;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.faofon.alerts.AlertWords;
import org.faofon.network.BorderMap;
import org.faofon.network.GaugeLocations;
import org.faofon.network.Network;
import org.faofon.network.NetworkClock;
import org.faofon.network.Tongue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The pictures of days; each is drawn once, until the day says something else. */
@ApplicationScoped
class Pictures {
    private static final Logger LOG = Logger.getLogger(Pictures.class);

    /** A picture takes some 150 kB. */
    private static final int MOST_KEPT = 16;

    private static final Duration GOOD_FOR_EVER = Duration.ofDays(10_000);

    private final BorderMap map;
    private final GaugeLocations locations;
    private final AlertWords alerts;
    private final Network network;
    private final NetworkClock clock;
    private final Shelf<DaySketch, byte[]> drawn = new Shelf<>(MOST_KEPT, GOOD_FOR_EVER);
    private boolean looked;
    private @Nullable Lettering lettering;

    Pictures(BorderMap map, GaugeLocations locations, AlertWords alerts, Network network, NetworkClock clock) {
        this.map = map;
        this.locations = locations;
        this.alerts = alerts;
        this.network = network;
        this.clock = clock;
    }

    /** The day's picture as PNG, in that language as far as there are letters for it; empty if nothing can be drawn here. */
    Optional<byte[]> png(DayReport report, Tongue tongue) throws SQLException {
        Optional<Lettering> letters = lettering();
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        DaySketch sketch = sketch(report, tongue, letters.get());
        return Optional.of(drawn.get(sketch, () -> DayPicture.draw(sketch, map.borders(), letters.get())));
    }

    private DaySketch sketch(DayReport report, Tongue tongue, Lettering letters) {
        Tongue writable = letters.canThai() ? tongue : Tongue.EN;
        return DaySketch.of(
                report,
                Wording.of(writable, alerts, network),
                locations.positionsAt(RainDates.endOf(report.date())),
                clock.exercise(),
                letters.canThai());
    }

    /** Looked for when a picture is wanted first: it takes a moment, and a start need not wait for it. */
    private synchronized Optional<Lettering> lettering() {
        if (!looked) {
            lettering = findLettering();
            looked = true;
        }
        return Optional.ofNullable(lettering);
    }

    private static @Nullable Lettering findLettering() {
        try {
            Lettering found = Lettering.find();
            if (!found.canThai()) {
                LOG.error("Found no font for Thai: pictures are in English. Install one, for instance fonts-noto-core");
            }
            return found;
        } catch (LinkageError | InternalError | RuntimeException e) {
            // A bare container comes without fontconfig and FreeType; Java says so in several ways.
            LOG.errorf("Cannot draw pictures on this computer: %s. Install fontconfig and fonts-noto-core", e);
            return null;
        }
    }
}
