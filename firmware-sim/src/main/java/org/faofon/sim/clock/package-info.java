/** The time of the program that the simulator works against. */
@NullMarked
package org.faofon.sim.clock;

import org.jspecify.annotations.NullMarked;
