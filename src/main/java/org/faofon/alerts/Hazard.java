package org.faofon.alerts;

/** What the rain may bring. */
public enum Hazard {
    FLASH_FLOOD,
    LANDSLIDE,
    FLOOD,
    HEAVY_RAIN
}
