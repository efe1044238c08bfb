/**
 * What a school learns from its own rain. The words and the choice of school and month that the rooms below share. Start at
 * {@code LearnPage}.
 */
@NullMarked
package org.faofon.classroom;

import org.jspecify.annotations.NullMarked;
