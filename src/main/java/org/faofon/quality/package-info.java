/**
 * What the checks share: settings, scaling of limits by duration, runs of readings. The checks are in the rooms below.
 * Start at {@link QualityConfig}.
 */
@NullMarked
package org.faofon.quality;

import org.jspecify.annotations.NullMarked;
