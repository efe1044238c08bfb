/**
 * {@code POST /api/v1/gauges/{gauge}/readings}. Input: a body. Output: the result of each item. Start at {@link
 * ReadingsResource}.
 */
@NullMarked
package org.faofon.gateways.http;

import org.jspecify.annotations.NullMarked;
