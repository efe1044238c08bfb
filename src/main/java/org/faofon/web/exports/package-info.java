/** Excel files as officers know them, and the reminder of schools that have not reported. Start at {@link ExportsPage}. */
@NullMarked
package org.faofon.web.exports;

import org.jspecify.annotations.NullMarked;
