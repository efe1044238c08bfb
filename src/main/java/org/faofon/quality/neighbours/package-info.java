/**
 * Checks that look at gauges nearby, asked again every minute. New rain comes in, changed verdicts go out. Start at
 * {@link NeighbourCheckJob}; the whole verdict is in
 * {@link VerdictCombiner}.
 */
@NullMarked
package org.faofon.quality.neighbours;

import org.jspecify.annotations.NullMarked;
