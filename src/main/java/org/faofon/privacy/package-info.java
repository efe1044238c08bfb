/**
 * Personal data: the page that says what is kept, erasing a nickname, forgetting after a time, and the export of all that
 * a school has. Input: requests, and the time. Output: changed rows, a page, a zip. Start at {@link PersonalDataColumns},
 * which says where nicknames stand.
 */
@NullMarked
package org.faofon.privacy;

import org.jspecify.annotations.NullMarked;
