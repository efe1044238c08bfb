/** The day as a picture, with Thai text. Input: a day's report. Output: a PNG. Start at {@link DayPicture}. */
@NullMarked
package org.faofon.bulletins.picture;

import org.jspecify.annotations.NullMarked;
