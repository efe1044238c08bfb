package org.faofon.web.site;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.common.picture.ThaiTextRenderer;
import org.faofon.common.text.Language;
import org.faofon.web.view.AlertView;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The pictures for links to alerts and to the site; each is drawn once, until what it says changes. */
@ApplicationScoped
class SharePictures {
    private static final Logger LOG = Logger.getLogger(SharePictures.class);
    private static final String NO_FONT =
            "This server has no Thai font (fonts-noto-core), so the picture is in English.";
    private static final int MOST_KEPT = 64;

    private final AlertTextFormatter words;
    private final SingleFlightCache<SharePicture.Model, byte[]> drawn =
            new SingleFlightCache<>(MOST_KEPT, Duration.ofDays(1));
    private boolean looked;
    private @Nullable ThaiTextRenderer letters;

    SharePictures(AlertTextFormatter words) {
        this.words = words;
    }

    /** The picture of an alert as it is now; empty if nothing can be drawn on this machine. */
    Optional<byte[]> ofAlert(AlertView alert, Language asked) throws SQLException {
        Optional<ThaiTextRenderer> found = letters();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Language tongue = writable(found.get(), asked);
        SharePicture.Model model = modelOf(alert, tongue, note(found.get()));
        return Optional.of(drawn.get(model, () -> SharePicture.draw(model, found.get())));
    }

    /** The picture of the site. It says nothing about now: others keep it for weeks. */
    Optional<byte[]> ofSite(Language asked) throws SQLException {
        Optional<ThaiTextRenderer> found = letters();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Language tongue = writable(found.get(), asked);
        SiteMessages in = MessageBundles.get(SiteMessages.class, Localized.Literal.of(tongue.code()));
        SharePicture.Model model = new SharePicture.Model(
                0, "brand", in.shareBadge(), in.shareTitle(), in.shareText(), source(tongue), note(found.get()));
        return Optional.of(drawn.get(model, () -> SharePicture.draw(model, found.get())));
    }

    private SharePicture.Model modelOf(AlertView alert, Language tongue, Optional<String> note) {
        boolean thai = tongue == Language.TH;
        String hazard = words.hazard(alert.hazard(), thai ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH);
        String place =
                thai ? "อ." + alert.district().nameTh() : alert.district().nameEn();
        return new SharePicture.Model(
                alert.closed() ? 0 : alert.levelNumber(),
                alert.closed() ? "all-clear" : tokenOf(alert.level()),
                thai ? alert.badge().th() : alert.badge().en(),
                hazard + " · " + place,
                thai ? alert.news().th() : alert.news().en(),
                source(tongue),
                note);
    }

    private static String tokenOf(Level level) {
        return "level-" + level.number();
    }

    private String source(Language tongue) {
        return words.source(tongue == Language.TH ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH) + " · 1784";
    }

    private static Language writable(ThaiTextRenderer letters, Language asked) {
        return letters.canThai() ? asked : Language.EN;
    }

    private static Optional<String> note(ThaiTextRenderer letters) {
        return letters.canThai() ? Optional.empty() : Optional.of(NO_FONT);
    }

    /** Looks for fonts once; a Java without pictures has none. */
    private synchronized Optional<ThaiTextRenderer> letters() {
        if (!looked) {
            looked = true;
            try {
                letters = ThaiTextRenderer.find();
            } catch (LinkageError | InternalError | RuntimeException e) {
                // A minimal container has no fontconfig and FreeType; Java reports that in several ways.
                LOG.errorf("Cannot draw pictures for links: %s. Install fontconfig and fonts-noto-core", e);
            }
        }
        return Optional.ofNullable(letters);
    }
}
