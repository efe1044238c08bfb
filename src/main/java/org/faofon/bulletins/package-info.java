/**
 * The daily and the monthly bulletin. Totals and alerts come in; messages, pages and a picture go out. Start at
 * {@code BulletinJob} in the room {@code schedule}.
 */
@NullMarked
package org.faofon.bulletins;

import org.jspecify.annotations.NullMarked;
