package org.faofon.classroom.siting;

import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.network.Gauge;

/** The gauge of a school whose siting card is shown, and the addresses of its pages. */
public record GaugeChoice(Place place, Gauge gauge) {
    /** The same page of another gauge of the school. */
    public String of(Gauge other) {
        return school() + "/siting/" + other.code;
    }

    public String school() {
        return "/school/" + place.school().code;
    }

    public String path() {
        return of(gauge);
    }

    public String card(long id) {
        return path() + "?card=" + id;
    }

    public String sheet() {
        return path() + "/sheet";
    }

    public String photos() {
        return path() + "/photos";
    }

    public String finish() {
        return path() + "/finish";
    }

    public String photo(Object id) {
        return school() + "/siting-photos/" + id;
    }

    public String deletion(Object id) {
        return photo(id) + "/delete";
    }
}
