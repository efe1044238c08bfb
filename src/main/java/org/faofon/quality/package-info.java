/**
 * Shared by the checks: settings, scaling of limits by duration, runs of readings. The checks are in the sub-packages.
 * Start at {@link QualityConfig}.
 */
@NullMarked
package org.faofon.quality;

import org.jspecify.annotations.NullMarked;
