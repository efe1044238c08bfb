/**
 * OGC SensorThings API 1.1, read only: gauges and readings for programs that know the standard. Input: requests to {@code
 * /sta/v1.1}. Output: entities as JSON. Start at {@link org.faofon.sensorthings.web.SensorThingsResource}.
 */
@NullMarked
package org.faofon.sensorthings;

import org.jspecify.annotations.NullMarked;
