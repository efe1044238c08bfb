/**
 * Public pages, feeds and the current rain as strangers get them, from memory: in a storm thousands read the same page.
 * Input: requests without credentials, and the responses of the resources. Output: the same bytes again, compressed once.
 * Start at {@link SnapshotFilter}.
 */
@NullMarked
package org.faofon.web.snapshot;

import org.jspecify.annotations.NullMarked;
