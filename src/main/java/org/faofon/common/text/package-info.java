/**
 * Text parsing and formatting: Thai and Arabic digits, the page's language, numbers and times in that language, CSV
 * that is safe in a spreadsheet. Start at {@link LocaleFormatter}.
 */
@NullMarked
package org.faofon.common.text;

import org.jspecify.annotations.NullMarked;
