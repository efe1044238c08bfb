/** Many gauges that only publish, and how long the broker takes to acknowledge. */
@NullMarked
package org.faofon.sim.load;

import org.jspecify.annotations.NullMarked;
