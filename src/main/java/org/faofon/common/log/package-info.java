/** What ties the lines of the log together. Start at {@link LogTrace}. */
@NullMarked
package org.faofon.common.log;

import org.jspecify.annotations.NullMarked;
