/**
 * Schools, districts and gauges, their locations and calibrations, and the time in the network. The roster and the
 * officers write here; all other packages use {@link GaugeRegistry}. Start there, then read {@link Gauge} and {@link
 * NetworkClock}.
 */
@NullMarked
package org.faofon.network;

import org.jspecify.annotations.NullMarked;
