/** Limits that several packages use. Start at {@link FairShare}. */
@NullMarked
package org.faofon.common.limits;

import org.jspecify.annotations.NullMarked;
