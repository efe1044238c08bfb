/**
 * The entities of OGC SensorThings and their relations, made of the network's gauges. Input: the registry, locations and
 * readings. Output: entities. Start at {@link EntityType} and {@link Catalog}.
 */
@NullMarked
package org.faofon.sensorthings.model;

import org.jspecify.annotations.NullMarked;
