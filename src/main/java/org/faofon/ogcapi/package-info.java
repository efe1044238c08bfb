/**
 * OGC API – Features, Part 1, read only: gauges, alerts, districts and flood points for geographic programs, and as pages.
 * Input: requests to {@code /ogc/features}. Output: GeoJSON and HTML. Start at {@link
 * org.faofon.ogcapi.web.FeaturesResource}.
 */
@NullMarked
package org.faofon.ogcapi;

import org.jspecify.annotations.NullMarked;
