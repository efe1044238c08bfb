package org.faofon.readings;

/** The way in which a reading arrived. */
public enum Source {
    MQTT(1),
    REST(2),
    PAGE(3),
    LINE(4),
    IMPORT(5),
    LORAWAN(6);

    private final int code;

    Source(int code) {
        this.code = code;
    }

    /** The number that is stored for it. */
    public int code() {
        return code;
    }

    /**
     * The source with that stored number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Source ofCode(int code) {
        for (Source source : values()) {
            if (source.code == code) {
                return source;
            }
        }
        throw new IllegalArgumentException("There is no source " + code);
    }
}
