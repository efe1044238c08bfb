/**
 * From the door to the acknowledgement. Submissions come in through {@link IntakeQueue}; they are
 * judged, turned from counts and levels into rain, stored as one batch, and answered after the commit. Start at
 * {@link ReadingIntake}.
 */
@NullMarked
package org.faofon.readings.intake;

import org.jspecify.annotations.NullMarked;
