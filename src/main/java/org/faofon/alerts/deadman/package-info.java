/**
 * Monitors whether the program itself receives readings and evaluates rules. Input: heartbeats. Output: notices to
 * officers when they stop. Start at {@link DeadManSwitch}.
 */
@NullMarked
package org.faofon.alerts.deadman;

import org.jspecify.annotations.NullMarked;
