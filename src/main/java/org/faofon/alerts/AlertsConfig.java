package org.faofon.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How alerts live and are sent. */
@ConfigMapping(prefix = "faofon.alerts")
public interface AlertsConfig {
    /** How often to look for alerts that no officer answered in time; in real time. */
    @WithDefault("1s")
    Duration lookForOverdueEvery();

    Calls escalation();

    /** When officers are called again because none has looked. */
    interface Calls {
        /** The steps, in the network's own time; none, and nobody is called. */
        @WithDefault("5m,15m,30m")
        Optional<List<Duration>> after();

        /** The lowest public level that is worth a call. */
        @WithDefault("WARNING")
        Level from();
    }

    Updates updates();

    /** How an alert tells that the rain goes on while its level stays. */
    interface Updates {
        /** The shortest time from the last public event to an update, in the network's own time. */
        @WithDefault("1h")
        Duration every();

        /** Whether updates are pushed; without it they are on the website and in the feeds only. */
        @WithDefault("false")
        boolean push();
    }

    Watches watch();

    /** When an alert of the first level is pushed; the website, the feeds and the daily word carry it always. */
    interface Watches {
        /** In how many districts the hazard must be in force, its own included; 1 is always, 0 never. */
        @WithDefault("3")
        int districts();

        /** How long ago the others may have begun, in the network's own time. */
        @WithDefault("6h")
        Duration within();
    }

    /** How far ahead an officer may keep an alert open at once. */
    @WithDefault("48h")
    Duration longestHold();

    DeadMan deadMan();

    /** When Faofon says that it sees nothing, or judges nothing. */
    interface DeadMan {
        /** How often to look; in real time. */
        @WithDefault("10s")
        Duration lookEvery();

        /**
         * The longest time without any reading where nobody measures more often than once a day; in the network's time, as
         * the next one is.
         */
        @WithDefault("26h")
        Duration noReading();

        /** However often the gauges measure, as long as this nothing is said. */
        @WithDefault("30m")
        Duration noReadingAtLeast();

        /** How late the rules may be in judging; in real time. */
        @WithDefault("5m")
        Duration notJudging();
    }

    Relay relay();

    /** How messages are handed to the channels; its spans are in real time, in an exercise too. */
    interface Relay {
        /** How often to look for messages that are due again; a new one is sent at once. */
        @WithDefault("2s")
        Duration lookEvery();

        /** How long a message belongs to its sender; longer than any channel's time-out. */
        @WithDefault("60s")
        Duration lease();

        /** The wait after the first failure; it doubles with each. */
        @WithDefault("2s")
        Duration firstWait();

        @WithDefault("2m")
        Duration longestWait();

        /** When to stop trying: a retry key of LINE is good for 24 h, and yesterday's warning warns nobody. */
        @WithDefault("23h")
        Duration giveUpAfter();

        /** How many messages may wait on a channel; beyond that the oldest give way, visible and to be sent again; at least 1. */
        @WithDefault("1000")
        int mostWaiting();
    }
}
