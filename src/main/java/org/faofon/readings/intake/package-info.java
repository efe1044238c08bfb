/**
 * From the submission to the acknowledgement. Submissions enter through {@link IntakeQueue}; they are checked,
 * converted from counts and levels into rain, stored as one batch, and answered after the commit. Start at {@link
 * ReadingIntake}.
 */
@NullMarked
package org.faofon.readings.intake;

import org.jspecify.annotations.NullMarked;
