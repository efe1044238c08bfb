/**
 * Readings by chat. Input: a volunteer's message. Output: a reading to the intake, and an answer. Start at {@link
 * VolunteerReportCommand}; {@link LinkChatCommand} links a chat with a gauge.
 */
@NullMarked
package org.faofon.channels.line.volunteers;

import org.jspecify.annotations.NullMarked;
