/**
 * Drawing on the server: Thai text in pictures and documents, and labels that do not cover one another. Start at {@link
 * ThaiTextRenderer}.
 */
@NullMarked
package org.faofon.common.graphics;

import org.jspecify.annotations.NullMarked;
