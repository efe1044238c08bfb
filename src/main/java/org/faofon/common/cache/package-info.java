/**
 * Values that are expensive to compute and requested by many. Input: a key and a loader. Output: a value. Start at
 * {@link SingleFlightCache}.
 */
@NullMarked
package org.faofon.common.cache;

import org.jspecify.annotations.NullMarked;
