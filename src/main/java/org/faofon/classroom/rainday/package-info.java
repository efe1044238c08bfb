/** Rain days, months and storms of one gauge. Input: readings. Output: values. Start at {@link RainDays}. */
@NullMarked
package org.faofon.classroom.rainday;

import org.jspecify.annotations.NullMarked;
