/**
 * Lessons and worksheets: {@code /learn}. Start at {@link LearnPage}.
 */
@NullMarked
package org.faofon.classroom.lesson;

import org.jspecify.annotations.NullMarked;
