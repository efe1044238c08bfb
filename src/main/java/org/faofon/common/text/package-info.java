/**
 * Text in both directions: Thai and Arabic digits, the page's language, numbers and times in that language, CSV that a
 * spreadsheet cannot run. In come strings and values, out come strings and values. Start at {@link LocaleFormatter}.
 */
@NullMarked
package org.faofon.common.text;

import org.jspecify.annotations.NullMarked;
