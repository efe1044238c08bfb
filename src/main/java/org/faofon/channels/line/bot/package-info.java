/** Messages to the bot. Input: signed webhook events. Output: replies. Start at {@link LineWebhook}. */
@NullMarked
package org.faofon.channels.line.bot;

import org.jspecify.annotations.NullMarked;
