package org.faofon.web;

import org.faofon.network.District;
import org.faofon.network.HydrologicalZone;

/** A district for the public. */
public record DistrictName(String code, String nameTh, String nameEn, HydrologicalZone zone) {
    public static DistrictName of(District district) {
        return new DistrictName(district.code, district.nameTh, district.nameEn, district.zone);
    }
}
