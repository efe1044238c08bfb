/**
 * Makes warnings of CAP messages and finds them in feeds. Pure functions. Start at {@link CapReader}.
 */
@NullMarked
package org.faofon.sources.cap;

import org.jspecify.annotations.NullMarked;
