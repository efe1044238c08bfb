/** The read API, and officers' actions. Start at {@link GaugesResource}. */
@NullMarked
package org.faofon.web.api;

import org.jspecify.annotations.NullMarked;
