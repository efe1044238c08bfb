/** The gauges of a roster and their volunteers, alive. */
@NullMarked
package org.faofon.sim.fleet;

import org.jspecify.annotations.NullMarked;
