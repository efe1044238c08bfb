/**
 * Decoding of messages. Input: JSON. Output: readings and counts, each item separately, or the reason why not. Start at
 * {@link ReadingJson}.
 */
@NullMarked
package org.faofon.gateways.decode;

import org.jspecify.annotations.NullMarked;
