/** The delivery of readings to the broker without losses. */
@NullMarked
package org.faofon.sim.link;

import org.jspecify.annotations.NullMarked;
