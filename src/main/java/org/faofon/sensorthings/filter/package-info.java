/**
 * The filter language of OGC SensorThings, which is OData's. Input: the text of a filter. Output: an {@link Expression},
 * and whether it holds. Plain Java. Start at {@link FilterParser}.
 */
@NullMarked
package org.faofon.sensorthings.filter;

import org.jspecify.annotations.NullMarked;
