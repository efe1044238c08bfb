/**
 * The live stream. Input: stored readings and alert changes. Output: server-sent events. Start at {@link LiveResource}.
 */
@NullMarked
package org.faofon.web.live;

import org.jspecify.annotations.NullMarked;
