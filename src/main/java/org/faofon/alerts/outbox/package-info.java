/**
 * What must still be sent, and what became of it. Alert events and notices come in and become rows; the relay hands them to the
 * {@link AlertChannel}s, in order, until each is delivered, refused or left out for want of budget. Start at {@link OutboxRelay}.
 */
@NullMarked
package org.faofon.alerts.outbox;

import org.jspecify.annotations.NullMarked;
