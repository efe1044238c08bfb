/**
 * Which schools, districts and gauges there are, where they stand, how they are calibrated, and what time it is in the network.
 * The roster and the officers write here; every other room asks {@link GaugeRegistry}. Start there, then
 * read {@link Gauge} and {@link NetworkClock}.
 */
@NullMarked
package org.faofon.network;

import org.jspecify.annotations.NullMarked;
