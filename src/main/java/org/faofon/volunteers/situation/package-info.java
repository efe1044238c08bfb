/**
 * The school's report of its situation, and flood points. Input: a form, or what a phone has kept. Output: reports to {@code
 * situations}. Start at {@link SituationResource}.
 */
@NullMarked
package org.faofon.volunteers.situation;

import org.jspecify.annotations.NullMarked;
