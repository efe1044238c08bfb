/** Who reads at a school, and what they say beside the rain. */
@NullMarked
package org.faofon.schools;

import org.jspecify.annotations.NullMarked;
