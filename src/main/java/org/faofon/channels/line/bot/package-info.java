/**
 * What people write to the bot. Webhook events come in, signed; replies go out. Start at
 * {@link LineWebhook}.
 */
@NullMarked
package org.faofon.channels.line.bot;

import org.jspecify.annotations.NullMarked;
