package org.faofon.sim.drill;

import java.util.List;
import java.util.Optional;

/** What must have happened at the end of a drill. */
public sealed interface Expectation permits AlertExpectation, CountExpectation {
    List<String> SUBJECTS = List.of("alerts", "line");

    /** Parses {@code alerts=…} or {@code line=…}. */
    static Expectation parse(String text) {
        int equals = text.indexOf('=');
        String subject = equals < 0 ? text.strip() : text.substring(0, equals).strip();
        if (!SUBJECTS.contains(subject)) {
            throw new IllegalArgumentException(ClosestWord.unknown("expectation", subject, SUBJECTS));
        }
        String value = equals < 0 ? "" : text.substring(equals + 1).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "what is expected is written alerts=FLASH_FLOOD/WARNING@9302, alerts=none, alerts=1..3 or line=1..,"
                            + " but was \"" + text + "\"");
        }
        Optional<CountExpectation> count = CountExpectation.find(subject, value);
        if (count.isPresent()) {
            return count.get();
        }
        if (subject.equals("line")) {
            throw new IllegalArgumentException("line= is a number or a range such as 1..3, but was \"" + value + "\"");
        }
        return AlertExpectation.parse(value);
    }

    /** Whether LINE's stand-in must be asked. */
    boolean concernsLine();

    /** What is missing or too much; nothing if it is met. */
    List<String> complaints(DrillOutcome outcome);
}
