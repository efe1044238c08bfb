/** The simulated gauges of a roster and their volunteers. */
@NullMarked
package org.faofon.sim.fleet;

import org.jspecify.annotations.NullMarked;
