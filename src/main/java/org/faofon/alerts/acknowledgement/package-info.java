/**
 * Receipts of warnings by those responsible: who was asked to acknowledge an alert, who has, and how. Input: alerts in
 * force. Output: requests and their acknowledgements. Start at {@link AcknowledgementService}.
 */
@NullMarked
package org.faofon.alerts.acknowledgement;

import org.jspecify.annotations.NullMarked;
