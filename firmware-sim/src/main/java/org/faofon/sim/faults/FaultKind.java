package org.faofon.sim.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.faofon.sim.drill.ClosestWord;

/** What may be wrong with a gauge. */
public enum FaultKind {
    CLOCK_DRIFT(Scale.ANY_DURATION, "PT2M", "its clock gains so much a day; a negative duration loses"),
    CLOCK_JUMP(Scale.ANY_DURATION, "-PT1H", "its clock is so far ahead, and is set right at the end of the fault"),
    REBOOT(
            Scale.DURATION,
            "PT8H",
            "restarts so often; its counter begins at 0, and the tips of that interval are lost"),
    COUNTER_DIP(Scale.SHARE, "0.1", "this share of its counts is a little too low, the next one is right again"),
    STUCK_REED(Scale.NONE, "", "its switch is stuck: it reports 0 whatever falls"),
    DOUBLE_TIPS(Scale.SHARE, "0.3", "this share of its tips is counted twice"),
    LOW_BATTERY(Scale.DURATION, "PT12H", "its battery falls from 25 % to 0 in this time, and then it is dead"),
    LOST_UPLINKS(Scale.SHARE, "0.2", "this share of its messages never arrives, and it does not notice"),
    OUTAGE(Scale.NONE, "", "has no link; sends everything afterwards"),
    DUPLICATE_UPLINKS(Scale.SHARE, "0.3", "this share of its messages is sent twice"),
    CORRUPT_PAYLOADS(Scale.SHARE, "0.1", "this share of its messages is broken so that it must be refused"),
    RETAINED(Scale.NONE, "", "publishes its readings retained, which it must not do"),
    DEAD(Scale.NONE, "", "measures nothing and has no link");

    private final Scale scale;
    private final String usual;
    private final String meaning;

    /** What a fault is measured in. */
    enum Scale {
        NONE,
        SHARE,
        DURATION,
        ANY_DURATION
    }

    FaultKind(Scale scale, String usual, String meaning) {
        this.scale = scale;
        this.usual = usual;
        this.meaning = meaning;
    }

    /** The name on the command line and in scripts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    /** The value that is used if none is given; empty if it has none. */
    public String usual() {
        return usual;
    }

    Scale scale() {
        return scale;
    }

    /** Whether only a gauge that sends its counter can have it. */
    boolean needsCounter() {
        return this == REBOOT || this == COUNTER_DIP;
    }

    /** Finds a fault by its name; an unknown one is refused with the most similar ones. */
    public static FaultKind of(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ClosestWord.unknown(
                        "fault",
                        word,
                        Arrays.stream(values()).map(FaultKind::word).toList())));
    }

    /** One line for each, for the help. */
    public static String describeAll() {
        return Arrays.stream(values())
                .map(kind -> String.format(
                        Locale.ROOT,
                        "  %-26s %s",
                        kind.word() + (kind.usual.isEmpty() ? "" : "=" + kind.usual),
                        kind.meaning))
                .collect(Collectors.joining("\n"));
    }
}
