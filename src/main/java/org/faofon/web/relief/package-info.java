/**
 * The situation of the schools for officers, flood points, impacts, and what the public sees of them. Input: {@code
 * situations}. Output: pages, CSV, GeoJSON. Start at {@link SituationsPage}.
 */
@NullMarked
package org.faofon.web.relief;

import org.jspecify.annotations.NullMarked;
