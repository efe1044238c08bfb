package org.faofon.network;

/** How a district answers to rain: foothills shed it fast, the lake side floods later and stays flooded. */
public enum HydrologicalZone {
    FOOTHILL,
    LAKESIDE
}
