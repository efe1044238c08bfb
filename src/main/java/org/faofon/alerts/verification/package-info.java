/**
 * Verification of warnings. Input: officers' assessments and late rain. Output: hits, false alarms and missed events.
 * Start at {@link VerificationRepository}.
 */
@NullMarked
package org.faofon.alerts.verification;

import org.jspecify.annotations.NullMarked;
