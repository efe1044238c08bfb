package org.faofon.schools;

import java.util.Locale;

/** The permissions of a school member. */
public enum SchoolRole {
    /** Reports readings of the school's gauges. */
    VOLUNTEER,
    /** Also reports readings, manages the volunteers, and decides about their readings. */
    TEACHER;

    public static final String VOLUNTEERS = "volunteer";
    public static final String TEACHERS = "teacher";

    /** The name of the role in {@code @RolesAllowed} and in stored signatures. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
