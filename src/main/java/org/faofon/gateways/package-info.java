/** How readings arrive: decode, hand over, nothing else. */
@NullMarked
package org.faofon.gateways;

import org.jspecify.annotations.NullMarked;
