/**
 * What should have come and did not: messages lost by number, gauges that are silent. Stored readings and numbers come in,
 * accounts go out. Start at {@link MessageAccounting} and
 * {@link SilenceDetector}.
 */
@NullMarked
package org.faofon.readings.accounting;

import org.jspecify.annotations.NullMarked;
