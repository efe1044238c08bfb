/**
 * The model of alerting: {@link Finding} says which rules hold, {@link Alert} is what the public was told, {@link
 * AlertEvent} each change of it, with its {@link Evidence}. Start at {@link Alert}.
 */
@NullMarked
package org.faofon.alerts;

import org.jspecify.annotations.NullMarked;
