package org.faofon.wis2;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.faofon.network.WigosIdentifier;
import org.faofon.readings.Interval;

/** What one file is about: a gauge and a span of time. */
record Granule(Kind kind, WigosIdentifier station, Interval span) {
    enum Kind {
        /** The rain day, named by the date on which it began, which is a day in UTC. */
        DAYCLI("uuuuMMdd"),
        /** An hour, named by its end. */
        HOURLY("uuuuMMdd'T'HHmm");

        private final DateTimeFormatter name;

        Kind(String name) {
            this.name = DateTimeFormatter.ofPattern(name).withZone(ZoneOffset.UTC);
        }

        /** The identifier of a granule of that name. */
        String dataId(String granule) {
            return "faofon/" + folder() + "/" + granule;
        }

        /** The part of the address. */
        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String name() {
        return "WIGOS_%s_%s"
                .formatted(station.text(), kind.name.format(kind == Kind.DAYCLI ? span.start() : span.end()));
    }

    String dataId() {
        return kind.dataId(name());
    }
}
