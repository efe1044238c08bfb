/** What a drill makes happen, and what it expects. */
@NullMarked
package org.faofon.sim.drill;

import org.jspecify.annotations.NullMarked;
