/** Simulated rain, the same for the same seed. */
@NullMarked
package org.faofon.sim.rain;

import org.jspecify.annotations.NullMarked;
