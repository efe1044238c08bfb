package org.faofon.volunteers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;

/** When schools are asked to read their cylinders. */
@ConfigMapping(prefix = "faofon.volunteers")
interface VolunteersConfig {
    Levels levels();

    /** When schools are asked for the level of their cylinders. */
    interface Levels {
        /** Whether the program asks automatically; officers may ask in any case. */
        @WithDefault("true")
        boolean askByItself();

        /** How much an automatic gauge must have measured in an hour. */
        @WithDefault("20")
        BigDecimal askAtMm();

        /** The maximum distance of a cylinder from it. */
        @WithDefault("15")
        double askWithinKm();

        /** How long a request is valid; no school is asked again during that time. */
        @WithDefault("3h")
        Duration askEvery();

        /** The program asks nobody before the first hour and after the second one: it would be dark. */
        @WithDefault("06:00")
        LocalTime askFrom();

        @WithDefault("18:30")
        LocalTime askUntil();
    }
}
