/**
 * What years of a gauge's rain say about the climate, and what they cannot say: water years, the onset of the rainy
 * season and the trend. Start at {@link ClimateRecord}.
 */
@NullMarked
package org.faofon.classroom.climate;

import org.jspecify.annotations.NullMarked;
