/**
 * What surrounds a gauge: cards that schools fill in, with photos, and the class of the place by the World Meteorological
 * Organization. Start at {@link SitingSurvey} and {@link SitingClass}; {@link SitingHistory} says which card holds when.
 */
@NullMarked
package org.faofon.network.siting;

import org.jspecify.annotations.NullMarked;
