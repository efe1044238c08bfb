/**
 * Reports by volunteers: {@code /report}, its offline page and its API, and the sheets on the gauge posts. Input:
 * requests of a signed-in member. Output: readings to the intake. Start at {@link ReportPage}.
 */
@NullMarked
package org.faofon.volunteers;

import org.jspecify.annotations.NullMarked;
