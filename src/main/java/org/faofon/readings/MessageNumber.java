package org.faofon.readings;

/**
 * The sequence number that a gauge gave to a message, so that gaps can be detected.
 *
 * @param boot identifies the run of the gauge's firmware, because the count may start over after a power cut; empty if
 * not given
 * @param seq one more for each message
 */
public record MessageNumber(String boot, long seq) {
    public static final int LONGEST_BOOT = 64;

    public MessageNumber {
        if (boot.length() > LONGEST_BOOT) {
            throw new IllegalArgumentException(
                    "a boot id must not be longer than " + LONGEST_BOOT + " characters, but had " + boot.length());
        }
        if (boot.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a boot id must not contain the character U+0000");
        }
        if (seq < 0) {
            throw new IllegalArgumentException("a message's number must not be negative, but was " + seq);
        }
    }
}
