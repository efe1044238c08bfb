/**
 * The teacher's pages: {@code /school}, the month sheet, members, and which schools have not reported. Start at
 * {@link SchoolPage}.
 */
@NullMarked
package org.faofon.classroom.teacher;

import org.jspecify.annotations.NullMarked;
