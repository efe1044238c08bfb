/**
 * {@code POST /api/v1/gauges/{gauge}/readings}: a body comes in, each item's fate goes out. Start at
 * {@link ReadingsResource}.
 */
@NullMarked
package org.faofon.gateways.http;

import org.jspecify.annotations.NullMarked;
