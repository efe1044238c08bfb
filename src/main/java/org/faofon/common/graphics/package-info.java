/**
 * Pictures on the server: Thai text in them and in documents, labels that do not cover one another, and uploaded photos
 * without their metadata. Start at {@link ThaiTextRenderer}.
 */
@NullMarked
package org.faofon.common.graphics;

import org.jspecify.annotations.NullMarked;
