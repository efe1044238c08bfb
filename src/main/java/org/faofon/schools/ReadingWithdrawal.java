package org.faofon.schools;

import java.util.Optional;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.StandardReason;
import org.faofon.readings.intake.VerdictRepository;

/** The withdrawal of a reading by its school: a verdict of its own, so that the value stays visible. */
public final class ReadingWithdrawal {
    private static final String WORD = StandardReason.WITHDRAWN.stored();

    private ReadingWithdrawal() {}

    /** The event about the reading. */
    public static VerdictRepository.Word by(String name) {
        return new VerdictRepository.Word(name, Quality.FAIL, WORD, Optional.empty(), "");
    }

    /** Whether that reading was withdrawn, and not failed by somebody else. */
    public static boolean of(Judged judged) {
        return judged.verdict().quality() == Quality.FAIL
                && judged.verdict().reason().endsWith(WORD);
    }
}
