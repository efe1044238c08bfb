/**
 * The addresses of SensorThings. Input: requests. Output: responses with entity tags, and refusals. Start at {@link
 * SensorThingsResource}.
 */
@NullMarked
package org.faofon.sensorthings.web;

import org.jspecify.annotations.NullMarked;
