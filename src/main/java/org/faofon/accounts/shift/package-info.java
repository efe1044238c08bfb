/** Which officer is on duty, and what one hands over to the next. Start at {@link ShiftService}. */
@NullMarked
package org.faofon.accounts.shift;

import org.jspecify.annotations.NullMarked;
