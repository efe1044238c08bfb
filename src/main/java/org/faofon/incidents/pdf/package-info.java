/**
 * Documents as PDF, in Thai and English. Input: headings, paragraphs, tables and drawings. Output: A4 pages. Start at
 * {@link PdfDocument}.
 *
 * <p>The visible text is drawn as outlines that Java2D has laid out, because PDFBox does not move Thai vowels and tone
 * marks to where they belong. The same text lies under it invisibly, in embedded fonts, for searching and copying.
 */
@NullMarked
package org.faofon.incidents.pdf;

import org.jspecify.annotations.NullMarked;
