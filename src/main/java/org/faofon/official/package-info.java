/**
 * What other authorities measure and announce, apart from our own readings and alerts. Input: what the package {@code
 * sources} has read. Output: neighbours for the quality checks, and voices beside ours. Start at {@link
 * org.faofon.official.gauges.GuestNetwork} and {@link org.faofon.official.warnings.OfficialWarnings}.
 */
@NullMarked
package org.faofon.official;

import org.jspecify.annotations.NullMarked;
