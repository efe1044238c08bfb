/**
 * Checks that need only one gauge. Input: a reading and the gauge's earlier readings. Output: a verdict. Pure
 * functions. Start at {@link GrossRange}.
 */
@NullMarked
package org.faofon.quality.single;

import org.jspecify.annotations.NullMarked;
