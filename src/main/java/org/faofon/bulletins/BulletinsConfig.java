package org.faofon.bulletins;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When the bulletins are sent, in network time. */
@ConfigMapping(prefix = "faofon.bulletins")
public interface BulletinsConfig {
    /** Whether bulletins are sent; their pages exist in any case. */
    @WithDefault("true")
    boolean send();

    /** When the daily bulletin is sent; not before 07:00, when the rain day ends. */
    @WithDefault("07:45")
    LocalTime dailyAt();

    /** A program that was down at that time still sends it until then; later it is out of date. */
    @WithDefault("12:00")
    LocalTime dailyUntil();

    /**
     * How old the page of a day may be, because it reads all readings of the day; a month's page may be ten times as
     * old.
     */
    @WithDefault("1m")
    Duration fresh();
}
