/** Time in the province: Bangkok's offset, rain days that begin at 07:00. Start at {@link RainDayTime}. */
@NullMarked
package org.faofon.common.time;

import org.jspecify.annotations.NullMarked;
