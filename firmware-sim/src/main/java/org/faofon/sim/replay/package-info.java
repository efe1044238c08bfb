/** A table of real rain, played through the gauges of a roster. */
@NullMarked
package org.faofon.sim.replay;

import org.jspecify.annotations.NullMarked;
