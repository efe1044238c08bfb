/**
 * How an alert opens, rises, eases and ends, and the actions of officers. Input: findings and actions. Output: alert
 * events and outbox rows, in one transaction. Start at {@link AlertService}; the decisions are in {@link
 * AlertLifecycle}.
 */
@NullMarked
package org.faofon.alerts.lifecycle;

import org.jspecify.annotations.NullMarked;
