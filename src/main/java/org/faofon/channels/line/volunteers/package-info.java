/**
 * Readings by chat. Input: a volunteer's message. Output: a reading to the intake, and an answer. Start at {@link
 * VolunteerReportCommand}.
 */
@NullMarked
package org.faofon.channels.line.volunteers;

import org.jspecify.annotations.NullMarked;
