package org.faofon.schools;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A photo of a cylinder, without the picture itself. It helps the teacher to check a value, and is deleted after 30 days.
 *
 * @param id chosen by the device, so that the same photo sent again is recognised
 * @param gauge the gauge's code
 * @param readAt the morning whose reading it shows
 * @param by {@link SchoolMember#signature}, or an officer's name
 * @param receivedAt when it reached us
 */
public record CylinderPhoto(UUID id, String gauge, Instant readAt, String by, Instant receivedAt) {
    /** It is kept no longer: a face may be in it by mistake. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Photos of one gauge within a day; more do not help the teacher. */
    public static final int MOST_OF_A_DAY = 6;
}
