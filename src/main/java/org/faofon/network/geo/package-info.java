/**
 * The borders of districts and provinces. Input: GeoJSON files. Output: polygons by district code, and a backdrop. Start at {@link BoundaryLoader}.
 */
@NullMarked
package org.faofon.network.geo;

import org.jspecify.annotations.NullMarked;
