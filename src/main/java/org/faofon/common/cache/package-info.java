/**
 * What is expensive to make and asked for by many. A key and a maker come in, a value goes out. Start at
 * {@link SingleFlightCache}.
 */
@NullMarked
package org.faofon.common.cache;

import org.jspecify.annotations.NullMarked;
