/** A reading as a gauge sends it. */
@NullMarked
package org.faofon.sim.readings;

import org.jspecify.annotations.NullMarked;
