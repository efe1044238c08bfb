/** Text in pictures, with the fonts of the machine. Start at {@link ThaiTextRenderer}. */
@NullMarked
package org.faofon.common.picture;

import org.jspecify.annotations.NullMarked;
