package org.faofon.classroom.siting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.classroom.teacher.SchoolAccess;

/** Gives teachers access to the siting cards of their own school's gauges, and officers to all. */
@Singleton
class SitingAccess {
    private static final int MOST_DIGITS = 9;

    private final SchoolAccess schools;

    SitingAccess(SchoolAccess schools) {
        this.schools = schools;
    }

    /**
     * Checks the access.
     *
     * @throws NotFoundException if the school has no such gauge
     */
    GaugeChoice enter(String school, String gauge) {
        Place place = enter(school);
        return new GaugeChoice(place, place.findGauge(gauge).orElseThrow(NotFoundException::new));
    }

    Place enter(String school) {
        return schools.enter(school);
    }

    String signature() {
        return schools.signature();
    }

    /** A whole number from a form; −1 if it is none, which no version is. */
    static int number(String text) {
        return text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : -1;
    }
}
