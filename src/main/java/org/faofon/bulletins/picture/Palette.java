package org.faofon.bulletins.picture;

import java.awt.Color;
import org.faofon.common.web.DesignTokens;
import org.faofon.readings.RainClass;

/** The colours of the website's map, so that a colour means the same in both. */
final class Palette {
    static final Color HEADER = token("brand");
    static final Color PAPER = new Color(0xf4f7f7);
    static final Color WATER = new Color(0xe2ecef);
    static final Color LAND = new Color(0xfcfcf8);
    static final Color BORDER = new Color(0xb9c7ca);
    static final Color COAST = new Color(0x71878e);
    static final Color INK = new Color(0x12262d);
    static final Color SOFT = new Color(0x4c6068);
    static final Color PLACE = new Color(0x8a9ba1);
    static final Color RING = new Color(0x2d4651);
    static final Color DRILL = token("drill");

    private Palette() {}

    static Color of(RainClass rainClass) {
        return token("c-" + rainClass.key());
    }

    /** The text colour that is readable on it. */
    static Color on(RainClass rainClass) {
        return token("c-" + rainClass.key() + "-ink");
    }

    private static Color token(String name) {
        return Color.decode(DesignTokens.colour(name));
    }
}
