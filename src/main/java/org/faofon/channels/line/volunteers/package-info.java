/**
 * Readings by chat. A volunteer's message comes in, a reading goes to the intake, an answer goes back. Start at
 * {@link VolunteerReportCommand}.
 */
@NullMarked
package org.faofon.channels.line.volunteers;

import org.jspecify.annotations.NullMarked;
