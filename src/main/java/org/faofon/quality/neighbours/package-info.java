/**
 * Checks that compare gauges nearby, repeated every minute. Input: new rain. Output: changed verdicts. Start at {@link
 * NeighbourCheckJob}; the whole verdict is in {@link VerdictCombiner}.
 */
@NullMarked
package org.faofon.quality.neighbours;

import org.jspecify.annotations.NullMarked;
