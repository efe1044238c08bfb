/** The command line of the simulator. */
@NullMarked
package org.faofon.sim;

import org.jspecify.annotations.NullMarked;
