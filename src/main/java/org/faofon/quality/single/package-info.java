/**
 * Checks that need only one gauge. A reading and what the gauge said before come in, a verdict goes out. Pure functions. Start at
 * {@link GrossRange}.
 */
@NullMarked
package org.faofon.quality.single;

import org.jspecify.annotations.NullMarked;
