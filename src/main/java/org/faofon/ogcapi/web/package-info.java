/**
 * The addresses of OGC API – Features. Input: requests. Output: GeoJSON and pages. Start at {@link FeaturesResource}.
 */
@NullMarked
package org.faofon.ogcapi.web;

import org.jspecify.annotations.NullMarked;
