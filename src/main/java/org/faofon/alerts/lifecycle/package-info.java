/**
 * How an alert opens, rises, eases and ends, and what officers do to it. Findings and officers' actions come in; alert events
 * and outbox rows go out in one transaction. Start at {@link AlertService}; the decisions are in
 * {@link AlertLifecycle}.
 */
@NullMarked
package org.faofon.alerts.lifecycle;

import org.jspecify.annotations.NullMarked;
