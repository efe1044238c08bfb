/**
 * Looks at the sources when they are due. Start at {@link SourcePollJob}.
 */
@NullMarked
package org.faofon.sources.poll;

import org.jspecify.annotations.NullMarked;
