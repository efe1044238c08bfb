/**
 * Accounts of what happened, for officers: the report of an incident, the request to the Department of Disaster Prevention
 * and Mitigation, the replay of a past minute, and how long warnings took. Input: the stored readings, alerts and
 * messages. Output: pages, CSV and PDF. Start at {@link org.faofon.incidents.IncidentSpan} and {@link
 * org.faofon.incidents.WarningStepsReader}.
 */
@NullMarked
package org.faofon.incidents;

import org.jspecify.annotations.NullMarked;
