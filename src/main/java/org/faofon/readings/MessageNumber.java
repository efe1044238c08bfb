package org.faofon.readings;

/**
 * The number that a gauge gave to a message, so that a gap is known as a gap.
 *
 * @param boot which run of the gauge's program counted, because it may start over after a power cut; empty if it does not
 *     say
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
