/**
 * What a message says. JSON comes in; readings and counts go out, each item by itself, or the reason why not. Start at
 * {@link ReadingJson}.
 */
@NullMarked
package org.faofon.gateways.decode;

import org.jspecify.annotations.NullMarked;
