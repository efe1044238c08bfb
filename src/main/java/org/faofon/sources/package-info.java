/**
 * Reads what other authorities measure and announce. Input: the operator's file of sources, and answers over HTTP. Output:
 * stations, values and warnings of the noun {@code official}. Start at {@link SourceFile} and {@code poll.SourcePollJob}.
 */
@NullMarked
package org.faofon.sources;

import org.jspecify.annotations.NullMarked;
