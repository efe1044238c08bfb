package org.faofon.sim.drill;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That there are so many alerts, or messages to LINE. */
record CountExpectation(String subject, long least, long most) implements Expectation {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(\\.\\.([0-9]{1,6})?)?");

    /** A number, 2..5, 2.. or none. */
    static Optional<CountExpectation> find(String subject, String value) {
        if (value.equals("none")) {
            return Optional.of(new CountExpectation(subject, 0, 0));
        }
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            return Optional.empty();
        }
        long least = Long.parseLong(range.group(1));
        long most = range.group(2) == null
                ? least
                : range.group(3) == null ? Long.MAX_VALUE : Long.parseLong(range.group(3));
        if (most < least) {
            throw new IllegalArgumentException("the range " + value + " is empty");
        }
        return Optional.of(new CountExpectation(subject, least, most));
    }

    @Override
    public boolean concernsLine() {
        return subject.equals("line");
    }

    @Override
    public List<String> complaints(DrillOutcome outcome) {
        long count = concernsLine() ? outcome.linePushes() : outcome.alerts().size();
        if (count >= least && count <= most) {
            return List.of();
        }
        return List.of("expected " + subject + "=" + range() + ", but there were " + count);
    }

    private String range() {
        if (least == most) {
            return String.valueOf(least);
        }
        return least + ".." + (most == Long.MAX_VALUE ? "" : String.valueOf(most));
    }
}
