/**
 * Alerts and bulletins as posts on a Facebook page. Input: pushes of the outbox. Output: a post for each alert that opens
 * or rises, which is edited when the alert changes or ends. Start at {@link FacebookChannel}.
 */
@NullMarked
package org.faofon.channels.social;

import org.jspecify.annotations.NullMarked;
