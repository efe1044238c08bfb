/** The report of a day or a month: totals, ranks, text. Start at {@link DayReports}. */
@NullMarked
package org.faofon.bulletins.report;

import org.jspecify.annotations.NullMarked;
