/**
 * The one clock, real or of an exercise. Start at {@link ClockProducer}.
 */
@NullMarked
package org.faofon.ops.clock;

import org.jspecify.annotations.NullMarked;
