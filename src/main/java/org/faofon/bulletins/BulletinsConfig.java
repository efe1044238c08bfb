package org.faofon.bulletins;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When the daily word goes out, in the network's own time. */
@ConfigMapping(prefix = "faofon.bulletins")
public interface BulletinsConfig {
    /** Whether bulletins are sent; their pages are there in any case. */
    @WithDefault("true")
    boolean send();

    /** When the daily word goes out; the rain day is over at 07:00, and not before. */
    @WithDefault("07:45")
    LocalTime dailyAt();

    /** A program that was down at that time still sends it until then; later it would be old news. */
    @WithDefault("12:00")
    LocalTime dailyUntil();

    /** How old the page of a day may be, for it is a look at all readings of a day; that of a month ten times as old. */
    @WithDefault("1m")
    Duration fresh();
}
