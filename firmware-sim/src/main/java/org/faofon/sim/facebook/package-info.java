/** A stand-in for the part of Facebook's Graph API that a page needs. */
@NullMarked
package org.faofon.sim.facebook;

import org.jspecify.annotations.NullMarked;
