/** The officers' pages. Start at {@link CentrePage}. */
@NullMarked
package org.faofon.web.centre;

import org.jspecify.annotations.NullMarked;
