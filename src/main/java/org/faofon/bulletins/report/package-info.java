/**
 * What a day or a month was: totals, ranks, words. Start at {@link DayReports}.
 */
@NullMarked
package org.faofon.bulletins.report;

import org.jspecify.annotations.NullMarked;
