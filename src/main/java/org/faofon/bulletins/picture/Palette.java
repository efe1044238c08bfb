package org.faofon.bulletins.picture;

import java.awt.Color;
import org.faofon.readings.RainClass;

/** The colours of the website's map, so that a colour means the same in both. */
final class Palette {
    static final Color HEADER = new Color(0x0e3b4a);
    static final Color PAPER = new Color(0xf4f7f7);
    static final Color WATER = new Color(0xe2ecef);
    static final Color LAND = new Color(0xfcfcf8);
    static final Color BORDER = new Color(0xb9c7ca);
    static final Color COAST = new Color(0x71878e);
    static final Color INK = new Color(0x12262d);
    static final Color SOFT = new Color(0x4c6068);
    static final Color PLACE = new Color(0x8a9ba1);
    static final Color RING = new Color(0x2d4651);
    static final Color DRILL = new Color(0xffd54a);

    private Palette() {}

    static Color of(RainClass rainClass) {
        return switch (rainClass) {
            case UNKNOWN, NONE -> Color.WHITE;
            case TRACE -> new Color(0xdcedf3);
            case LIGHT -> new Color(0xa9d6e8);
            case MODERATE -> new Color(0x56a8d6);
            case HEAVY -> new Color(0x1c66ad);
            case VERY_HEAVY -> new Color(0x3d1770);
        };
    }

    /** The text colour that is readable on it. */
    static Color on(RainClass rainClass) {
        return rainClass == RainClass.HEAVY || rainClass == RainClass.VERY_HEAVY ? Color.WHITE : INK;
    }
}
