/**
 * Thresholds that followers have set themselves. Input: stored rain. Output: messages to those whose threshold is reached.
 * Start at {@link FollowedRainJob}.
 */
@NullMarked
package org.faofon.followers.rain;

import org.jspecify.annotations.NullMarked;
