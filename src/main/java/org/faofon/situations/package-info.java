/**
 * How the schools are in a disaster, what they need and who brings it, and where water stands. Input: reports of schools and
 * officers. Output: one situation per school. Start at {@link SituationService} and {@link FloodPointService}.
 */
@NullMarked
package org.faofon.situations;

import org.jspecify.annotations.NullMarked;
