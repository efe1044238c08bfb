/**
 * The report of an incident. Input: a span of time, and a district or all. Output: a page, a CSV and a PDF with the same
 * tables. Start at {@link IncidentReportPage}.
 */
@NullMarked
package org.faofon.incidents.report;

import org.jspecify.annotations.NullMarked;
