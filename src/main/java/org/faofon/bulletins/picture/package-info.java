/**
 * The day as a picture, with Thai text. A day's report comes in, a PNG goes out. Start at
 * {@link DayPicture}.
 */
@NullMarked
package org.faofon.bulletins.picture;

import org.jspecify.annotations.NullMarked;
