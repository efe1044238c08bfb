/**
 * Channels that an administrator sets up: requests to other programs, such as a Telegram bot, a Discord channel or an SMS
 * gateway, by templates. Start at {@link CustomWebhookChannel}.
 */
@NullMarked
package org.faofon.channels.webhook.custom;

import org.jspecify.annotations.NullMarked;
