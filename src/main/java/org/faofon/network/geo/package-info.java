/**
 * The outlines of districts. A GeoJSON file comes in, polygons by district code go out. Start at
 * {@link BoundaryLoader}.
 */
@NullMarked
package org.faofon.network.geo;

import org.jspecify.annotations.NullMarked;
