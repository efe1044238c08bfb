/** How alerts leave and what comes back. */
@NullMarked
package org.faofon.channels;

import org.jspecify.annotations.NullMarked;
