/** Which gauges there are, as the roster tells it. */
@NullMarked
package org.faofon.sim.network;

import org.jspecify.annotations.NullMarked;
