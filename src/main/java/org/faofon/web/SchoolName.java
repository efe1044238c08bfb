package org.faofon.web;

import org.faofon.network.School;

/** A school as the public knows it. */
record SchoolName(String code, String nameTh, String nameEn) {
    static SchoolName of(School school) {
        return new SchoolName(school.code, school.nameTh, school.nameEn);
    }
}
