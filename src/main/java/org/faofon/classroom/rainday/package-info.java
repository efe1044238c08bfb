/**
 * Rain days, months and storms of one gauge. Readings come in, values go out. Start at
 * {@link RainDays}.
 */
@NullMarked
package org.faofon.classroom.rainday;

import org.jspecify.annotations.NullMarked;
