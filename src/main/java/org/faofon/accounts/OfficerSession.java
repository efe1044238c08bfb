package org.faofon.accounts;

import java.time.Instant;

/**
 * A browser in which an officer is signed in.
 *
 * @param device as the browser named itself
 * @param byProvider whether they signed in at the OpenID provider
 * @param newDevice whether it was the first sign-in with that browser, and its owner has not confirmed it
 * @param seenAt when it was last used, to five minutes
 */
public record OfficerSession(
        long id,
        Officer officer,
        String device,
        String address,
        boolean byProvider,
        boolean newDevice,
        Instant startedAt,
        Instant seenAt) {}
