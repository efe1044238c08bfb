/**
 * The volunteer's minute: {@code /report}, its offline page and its API, and the sheets on the gauges' posts. A signed-in member
 * comes in, readings go to the intake. Start at {@link ReportPage}.
 */
@NullMarked
package org.faofon.volunteers;

import org.jspecify.annotations.NullMarked;
