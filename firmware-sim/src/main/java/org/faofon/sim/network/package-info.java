/** The gauges of the roster. */
@NullMarked
package org.faofon.sim.network;

import org.jspecify.annotations.NullMarked;
