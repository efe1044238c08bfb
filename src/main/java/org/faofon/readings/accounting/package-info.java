/**
 * What should have arrived and did not: messages missing by number, silent gauges. Input: stored readings and numbers.
 * Output: accounts. Start at {@link MessageAccounting} and {@link SilenceDetector}.
 */
@NullMarked
package org.faofon.readings.accounting;

import org.jspecify.annotations.NullMarked;
