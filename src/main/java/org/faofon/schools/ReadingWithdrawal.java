package org.faofon.schools;

import java.util.Optional;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.intake.VerdictRepository;

/** A school takes a reading back: a verdict of its own, so that the value stays to be read. */
public final class ReadingWithdrawal {
    private static final String WORD = "taken back by the school";

    private ReadingWithdrawal() {}

    /** What has to be heard of the reading. */
    public static VerdictRepository.Word by(String name) {
        return new VerdictRepository.Word(name, Quality.FAIL, WORD, Optional.empty(), "");
    }

    /** Whether that reading was taken back, and not failed by somebody else. */
    public static boolean of(Judged judged) {
        return judged.verdict().quality() == Quality.FAIL
                && judged.verdict().reason().endsWith(WORD);
    }
}
