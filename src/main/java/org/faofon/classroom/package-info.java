/**
 * A school's own rain as lessons. Texts and the choice of school and month that the sub-packages share. Start at {@code
 * LearnPage}.
 */
@NullMarked
package org.faofon.classroom;

import org.jspecify.annotations.NullMarked;
