/** How readings travel to the broker without one getting lost. */
@NullMarked
package org.faofon.sim.link;

import org.jspecify.annotations.NullMarked;
