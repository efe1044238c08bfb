/**
 * People who follow a place without an account. Input: what they choose on {@code /follow}, public alert events from the
 * outbox, and rain. Output: messages by Web Push and e-mail. Start at {@link org.faofon.followers.FollowService}.
 */
@NullMarked
package org.faofon.followers;

import org.jspecify.annotations.NullMarked;
