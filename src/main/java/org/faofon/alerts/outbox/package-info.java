/**
 * Messages to be sent and their outcomes. Input: alert events and notices, which become rows. Output: the relay passes
 * them to the {@link AlertChannel}s, in order, until each is delivered, refused or left out to save the budget. Start
 * at {@link OutboxRelay}.
 */
@NullMarked
package org.faofon.alerts.outbox;

import org.jspecify.annotations.NullMarked;
