/**
 * The messages to followers. Input: public alert events, from the outbox's channel {@code followers}, and thresholds that
 * were reached. Output: Web Push and e-mail, each message to each follower once. Start at {@link FollowersChannel}.
 */
@NullMarked
package org.faofon.followers.delivery;

import org.jspecify.annotations.NullMarked;
