/** The checks that a reading faces; pure functions. */
@NullMarked
package org.faofon.quality;

import org.jspecify.annotations.NullMarked;
