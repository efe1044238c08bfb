package org.faofon.situations;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A photo of a school's situation, without the picture itself.
 *
 * @param id chosen by the device, so that the same photo sent again is recognised
 * @param report the report to which it belongs
 * @param by a school member's signature
 */
public record SituationPhoto(UUID id, String school, UUID report, String by, Instant receivedAt) {
    /** It is kept no longer: a face may be in it by mistake. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Photos of one school within a day. */
    public static final int MOST_OF_A_DAY = 12;
}
