package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.faofon.readings.RainShade;
import org.faofon.web.WebConfig;
import org.faofon.web.api.MapAreas;

/** What the map of the desk needs: the same as the public one. */
@Named("deskMap")
@Singleton
public class DeskMap {
    private final MapAreas areas;
    private final WebConfig config;

    DeskMap(MapAreas areas, WebConfig config) {
        this.areas = areas;
        this.config = config;
    }

    public List<RainShade> shades() {
        return RainShade.all();
    }

    /** The steps above the heaviest class, as JSON. */
    public String steps() {
        return RainShade.STEPS_MM.toString();
    }

    public String attribution() {
        return areas.attribution(config.boundariesAttribution());
    }
}
