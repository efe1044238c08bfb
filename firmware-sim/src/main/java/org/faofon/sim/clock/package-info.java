/** What time it is in the program that the simulator plays against. */
@NullMarked
package org.faofon.sim.clock;

import org.jspecify.annotations.NullMarked;
