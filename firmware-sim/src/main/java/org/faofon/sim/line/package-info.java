/** A simulator of LINE's Messaging API. */
@NullMarked
package org.faofon.sim.line;

import org.jspecify.annotations.NullMarked;
