package org.faofon.network;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a district responds to rain: in the foothills it runs off fast; the lake side floods later and for longer. */
@Schema(name = "Zone")
public enum HydrologicalZone {
    FOOTHILL,
    LAKESIDE
}
