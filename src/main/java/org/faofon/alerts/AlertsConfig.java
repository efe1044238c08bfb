package org.faofon.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the life and the delivery of alerts. */
@ConfigMapping(prefix = "faofon.alerts")
public interface AlertsConfig {
    /** How often to check for alerts that no officer answered in time; in real time. */
    @WithDefault("1s")
    Duration lookForOverdueEvery();

    Calls escalation();

    /** When officers get escalations because none has acknowledged an alert. */
    interface Calls {
        /** The steps, in network time; without any, there are no escalations. */
        @WithDefault("5m,15m,30m")
        Optional<List<Duration>> after();

        /** The lowest public level that is escalated. */
        @WithDefault("WARNING")
        Level from();
    }

    Updates updates();

    /** How updates are sent while the level stays the same. */
    interface Updates {
        /** The shortest time from the last public event to an update, in network time. */
        @WithDefault("1h")
        Duration every();

        /** Whether updates are pushed; otherwise they are only on the website and in the feeds. */
        @WithDefault("false")
        boolean push();
    }

    Watches watch();

    /** When an alert of the first level is pushed; the website, the feeds and the daily bulletin always contain it. */
    interface Watches {
        /** In how many districts the hazard must be in force, its own included; 1 is always, 0 never. */
        @WithDefault("3")
        int districts();

        /** How long ago the others may have begun, in network time. */
        @WithDefault("6h")
        Duration within();
    }

    /** How far ahead an officer may keep an alert open. */
    @WithDefault("48h")
    Duration longestHold();

    Receipts receipts();

    /** From whom receipts of alerts are asked. */
    interface Receipts {
        /** The lowest public level whose schools and heads of district are asked. */
        @WithDefault("WARNING")
        Level from();

        /** How long after a chat was asked it is reminded; in network time. */
        @WithDefault("10m")
        Duration remindAfter();

        /** How many reminders a chat gets at most; each costs a message of the month's plan. */
        @WithDefault("2")
        int reminders();

        /** How often to look for alerts that nobody was asked about. */
        @WithDefault("5s")
        Duration lookEvery();
    }

    DeadMan deadMan();

    /** When the program reports that readings or evaluations are missing. */
    interface DeadMan {
        /** How often to check; in real time. */
        @WithDefault("10s")
        Duration lookEvery();

        /**
         * The longest time without any reading in a network that measures once a day; in network time, as the next one.
         */
        @WithDefault("26h")
        Duration noReading();

        /** The shortest time that is reported, however often the gauges measure. */
        @WithDefault("30m")
        Duration noReadingAtLeast();

        /** How late an evaluation may be; in real time. */
        @WithDefault("5m")
        Duration notJudging();
    }

    Relay relay();

    /** How messages are delivered to the channels; the durations are in real time, in an exercise too. */
    interface Relay {
        /** How often to look for messages that are due again; a new one is sent at once. */
        @WithDefault("2s")
        Duration lookEvery();

        /** The lease of a message; longer than any channel's time-out. */
        @WithDefault("60s")
        Duration lease();

        /** The delay after the first failure; it doubles with each. */
        @WithDefault("2s")
        Duration firstWait();

        @WithDefault("2m")
        Duration longestWait();

        /** When to give up: a retry key of LINE is valid for 24 h, and yesterday's warning is useless. */
        @WithDefault("23h")
        Duration giveUpAfter();

        /**
         * How many messages may wait on a channel, at least 1. Beyond that the oldest are refused; they stay visible
         * and can be sent again.
         */
        @WithDefault("1000")
        int mostWaiting();
    }
}
