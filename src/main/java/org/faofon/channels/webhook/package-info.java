/**
 * Alerts for other systems, signed. Start at {@link WebhookChannel}.
 */
@NullMarked
package org.faofon.channels.webhook;

import org.jspecify.annotations.NullMarked;
