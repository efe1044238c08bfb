/**
 * The borders of districts. Input: a GeoJSON file. Output: polygons by district code. Start at {@link BoundaryLoader}.
 */
@NullMarked
package org.faofon.network.geo;

import org.jspecify.annotations.NullMarked;
