package org.faofon.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.text.Language;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The installed fonts, looked up when something is first drawn. */
@ApplicationScoped
public class LetteringProvider {
    private static final Logger LOG = Logger.getLogger(LetteringProvider.class);

    private @Nullable ThaiTextRenderer lettering;

    /**
     * The fonts of the server.
     *
     * @throws ServiceUnavailableException if nothing can be drawn in that language here
     */
    public synchronized ThaiTextRenderer get(Language language) {
        if (lettering == null) {
            lettering = find();
        }
        if (language == Language.TH && !lettering.canThai()) {
            throw new ServiceUnavailableException(
                    "This server has no Thai font; install one, for instance fonts-noto-core");
        }
        return lettering;
    }

    private static ThaiTextRenderer find() {
        try {
            return ThaiTextRenderer.find();
        } catch (LinkageError | InternalError | RuntimeException e) {
            // A minimal container has no fontconfig and FreeType; Java reports that in several ways.
            LOG.errorf("Cannot draw on this server: %s. Install fontconfig and fonts-noto-core", e);
            throw new ServiceUnavailableException("This server cannot draw; install fontconfig and fonts-noto-core");
        }
    }
}
