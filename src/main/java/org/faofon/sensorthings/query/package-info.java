/**
 * The query options of SensorThings. Input: the query of an address. Output: pages of entities, as JSON objects. Start at
 * {@link QueryParser} and {@link EntityWriter}.
 */
@NullMarked
package org.faofon.sensorthings.query;

import org.jspecify.annotations.NullMarked;
