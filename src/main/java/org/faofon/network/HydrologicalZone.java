package org.faofon.network;

/** How a district responds to rain: in the foothills it runs off fast; the lake side floods later and for longer. */
public enum HydrologicalZone {
    FOOTHILL,
    LAKESIDE
}
