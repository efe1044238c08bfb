/**
 * Articles about rain, hazards and climate: Markdown files of the program in Thai and English, to read and to search.
 * Start at {@link ArticleLibrary}.
 */
@NullMarked
package org.faofon.web.knowledge;

import org.jspecify.annotations.NullMarked;
