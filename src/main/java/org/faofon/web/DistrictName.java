package org.faofon.web;

import org.faofon.network.District;
import org.faofon.network.Zone;

/** A district as the public knows it. */
record DistrictName(String code, String nameTh, String nameEn, Zone zone) {
    static DistrictName of(District district) {
        return new DistrictName(district.code, district.nameTh, district.nameEn, district.zone);
    }
}
