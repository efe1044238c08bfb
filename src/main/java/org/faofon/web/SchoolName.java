package org.faofon.web;

import org.faofon.network.School;

/** A school for the public. */
public record SchoolName(String code, String nameTh, String nameEn) {
    public static SchoolName of(School school) {
        return new SchoolName(school.code, school.nameTh, school.nameEn);
    }
}
