package org.faofon.bulletins.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.DayReport;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.common.picture.ThaiTextRenderer;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.geo.BoundaryLoader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The pictures of days; each is drawn once, until the data of the day change. */
@ApplicationScoped
public class DayPictureCache {
    private static final Logger LOG = Logger.getLogger(DayPictureCache.class);

    /** A picture takes about 150 kB. */
    private static final int MOST_KEPT = 16;

    private static final Duration GOOD_FOR_EVER = Duration.ofDays(10_000);

    private final BoundaryLoader map;
    private final GaugeLocationRepository locations;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SingleFlightCache<DayPictureModel, byte[]> drawn = new SingleFlightCache<>(MOST_KEPT, GOOD_FOR_EVER);
    private boolean looked;
    private @Nullable ThaiTextRenderer lettering;

    DayPictureCache(
            BoundaryLoader map,
            GaugeLocationRepository locations,
            AlertTextFormatter alerts,
            GaugeRegistry network,
            NetworkClock clock) {
        this.map = map;
        this.locations = locations;
        this.alerts = alerts;
        this.network = network;
        this.clock = clock;
    }

    /** The day's picture as PNG, in that language if there is a font for it; empty if nothing can be drawn here. */
    public Optional<byte[]> png(DayReport report, Language tongue) throws SQLException {
        Optional<ThaiTextRenderer> letters = lettering();
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        DayPictureModel sketch = sketch(report, tongue, letters.get());
        return Optional.of(drawn.get(sketch, () -> DayPicture.draw(sketch, map.borders(), letters.get())));
    }

    private DayPictureModel sketch(DayReport report, Language tongue, ThaiTextRenderer letters) {
        Language writable = letters.canThai() ? tongue : Language.EN;
        return DayPictureModel.of(
                report,
                BulletinFormatter.of(writable, alerts, network),
                locations.positionsAt(RainDayTime.endOf(report.date())),
                clock.exercise(),
                letters.canThai());
    }

    /**
     * The fonts are looked up when a picture is first requested: it takes a moment, and a start need not wait for it.
     */
    private synchronized Optional<ThaiTextRenderer> lettering() {
        if (!looked) {
            lettering = findLettering();
            looked = true;
        }
        return Optional.ofNullable(lettering);
    }

    private static @Nullable ThaiTextRenderer findLettering() {
        try {
            ThaiTextRenderer found = ThaiTextRenderer.find();
            if (!found.canThai()) {
                LOG.error(
                        "Found no Thai font: pictures are in English. Install one, for instance " + "fonts-noto-core");
            }
            return found;
        } catch (LinkageError | InternalError | RuntimeException e) {
            // A minimal container has no fontconfig and FreeType; Java reports that in several ways.
            LOG.errorf("Cannot draw pictures on this server: %s. Install fontconfig and fonts-noto-core", e);
            return null;
        }
    }
}
