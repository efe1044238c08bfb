package org.faofon.schools;

import java.util.Locale;

/** What somebody may do at their school. */
public enum SchoolRole {
    /** Reports readings of the school's gauges. */
    VOLUNTEER,
    /** Reports as well, looks after the volunteers, and judges what they have reported. */
    TEACHER;

    public static final String VOLUNTEERS = "volunteer";
    public static final String TEACHERS = "teacher";

    /** The name of the role in {@code @RolesAllowed} and in what is kept. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
