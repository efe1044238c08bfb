package org.faofon.network.siting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A photo of a siting card, without the picture itself.
 *
 * @param id made of the card, the view and the picture, so that the same photo sent again is recognised
 * @param card the card's id
 * @param gauge the gauge's code
 * @param by a school member's signature, or an officer's name
 */
public record SitingPhoto(UUID id, long card, String gauge, SitingView view, String by, Instant receivedAt) {
    /** Trees grow: an old photo shows since when a place is as it is. A face may be in it by mistake, so it is not for ever. */
    public static final Duration KEPT = Duration.ofDays(5 * 365);

    /** A draft that nobody finished is deleted with its photos. */
    public static final Duration DRAFT_KEPT = Duration.ofDays(30);
}
