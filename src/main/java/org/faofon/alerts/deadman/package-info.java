/**
 * Whether the program itself still sees and judges. Heartbeats come in, notices to officers go out when they stop. Start at
 * {@link DeadManSwitch}.
 */
@NullMarked
package org.faofon.alerts.deadman;

import org.jspecify.annotations.NullMarked;
