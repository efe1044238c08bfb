/** What several tests share. */
@NullMarked
package org.faofon.sim.support;

import org.jspecify.annotations.NullMarked;
