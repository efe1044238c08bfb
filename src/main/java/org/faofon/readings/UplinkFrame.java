package org.faofon.readings;

/**
 * The radio frame with which rain arrived.
 *
 * @param device the LoRaWAN device's EUI
 * @param session changes when the device joins its network again and counts from 0; empty if unknown
 * @param counter one more for each message of the session (FCnt)
 */
public record UplinkFrame(String device, String session, long counter) {
    private static final int LONGEST_SESSION = 64;

    public UplinkFrame {
        if (session.length() > LONGEST_SESSION || session.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a session must be at most " + LONGEST_SESSION + " characters, without U+0000");
        }
        if (counter < 0) {
            throw new IllegalArgumentException("a frame counter must not be negative, but was " + counter);
        }
    }
}
