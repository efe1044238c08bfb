/** Many gauges that only send readings, by MQTT or by HTTP, and how long the program takes to acknowledge. */
@NullMarked
package org.faofon.sim.load;

import org.jspecify.annotations.NullMarked;
