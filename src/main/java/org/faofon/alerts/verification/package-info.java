/**
 * Whether warnings were right. Officers' marks and late rain come in; hits, false alarms and missed events go out. Start at
 * {@link VerificationRepository}.
 */
@NullMarked
package org.faofon.alerts.verification;

import org.jspecify.annotations.NullMarked;
