/** Before the framework: checks of folder, disk and ports, each with a clear message. Start at {@link Startup}. */
@NullMarked
package org.faofon.ops.start;

import org.jspecify.annotations.NullMarked;
