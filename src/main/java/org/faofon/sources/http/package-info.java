/**
 * Asks a source within limits of time and size. Start at {@link SourceClient}.
 */
@NullMarked
package org.faofon.sources.http;

import org.jspecify.annotations.NullMarked;
