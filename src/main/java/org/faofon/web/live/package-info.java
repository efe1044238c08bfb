/**
 * The live stream: stored readings and alert changes come in, server-sent events go out. Start at
 * {@link LiveResource}.
 */
@NullMarked
package org.faofon.web.live;

import org.jspecify.annotations.NullMarked;
