package org.faofon.followers;

import jakarta.inject.Singleton;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;

/** The names of places for people. */
@Singleton
public class PlaceNames {
    private final GaugeRegistry network;

    PlaceNames(GaugeRegistry network) {
        this.network = network;
    }

    /** อ.กงหรา, or the school of a gauge; its code, if the network has it no more. */
    public String of(Place place, Language language) {
        return place.kind() == Place.Kind.DISTRICT
                ? network.findDistrict(place.code())
                        .map(district -> language == Language.TH ? "อ." + district.nameTh : district.nameEn)
                        .orElse(place.code())
                : ofGauge(place.code(), language);
    }

    /** รร.บ้านนา */
    public String ofGauge(String code, Language language) {
        return network.findGauge(code)
                .map(gauge -> School.abbreviate(language == Language.TH ? gauge.school.nameTh : gauge.school.nameEn))
                .orElse(code);
    }
}
