package org.faofon.sim.drill;

import java.time.Duration;

/** What happens in a drill at some time. */
public sealed interface ScriptEvent {
    /** A sentence for the schedule. */
    String describe();

    /** A cell over a place. */
    record Cell(String over, double mmPerHour, double radiusKm, Duration length) implements ScriptEvent {
        @Override
        public String describe() {
            return "a cell over " + over + ", up to " + Numbers.plain(mmPerHour) + " mm an hour, for " + length;
        }
    }

    /** Some gauges have a fault from then on. */
    record GaugeFault(FaultOrder order) implements ScriptEvent {
        @Override
        public String describe() {
            String value = order.value().isEmpty() ? "" : "=" + order.value();
            return "the fault " + order.kind().word() + value + " at "
                    + order.gauges().text();
        }
    }

    /** LINE's stand-in answers differently: down, up, or one of its outcomes. */
    record Line(String outcome) implements ScriptEvent {
        @Override
        public String describe() {
            return "LINE: " + outcome;
        }
    }

    /** A sentence for the leader of the drill. */
    record Say(String text) implements ScriptEvent {
        @Override
        public String describe() {
            return text;
        }
    }

    /** Numbers without needless zeros. */
    final class Numbers {
        private Numbers() {}

        static String plain(double number) {
            return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        }
    }
}
