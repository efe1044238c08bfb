/** Faults of simulated gauges, each by its name. */
@NullMarked
package org.faofon.sim.faults;

import org.jspecify.annotations.NullMarked;
