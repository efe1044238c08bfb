/**
 * The daily and the monthly bulletin. Input: totals and alerts. Output: messages, pages and a picture. Start at {@code
 * BulletinJob} in the sub-package {@code schedule}.
 */
@NullMarked
package org.faofon.bulletins;

import org.jspecify.annotations.NullMarked;
