/**
 * Web Push (RFC 8030, 8188, 8291, 8292). Input: a subscription and a text. Output: a request to the push service, and what
 * its answer means. Start at {@link PushClient}.
 */
@NullMarked
package org.faofon.followers.push;

import org.jspecify.annotations.NullMarked;
