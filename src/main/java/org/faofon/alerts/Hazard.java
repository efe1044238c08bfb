package org.faofon.alerts;

/** The hazards of heavy rain. */
public enum Hazard {
    FLASH_FLOOD,
    LANDSLIDE,
    FLOOD,
    HEAVY_RAIN
}
