package org.faofon.privacy;

import java.util.List;

/**
 * The columns in which a school member's signature may stand ({@code volunteer S07 นก}). A test fills the tables through
 * the program and searches the whole database for the nickname, so that a new column cannot be forgotten here.
 */
final class PersonalDataColumns {
    /**
     * A signature.
     *
     * @param time the column that tells how old it is
     * @param ofGauge whether the table has a column {@code gauge_id}; otherwise {@code school_code}
     */
    record Signature(String table, String column, String time, boolean ofGauge) {}

    static final List<Signature> SIGNATURES = List.of(
            ofGauge("reading", "entered_by", "ended_at"),
            ofGauge("reading", "judged_by", "ended_at"),
            ofGauge("reading_revision", "entered_by", "ended_at"),
            ofGauge("reading_revision", "replaced_by", "ended_at"),
            ofGauge("reading_verdict", "judged_by", "ended_at"),
            ofGauge("counter_sample", "entered_by", "at"),
            ofGauge("counter_sample_revision", "entered_by", "at"),
            ofGauge("counter_sample_revision", "replaced_by", "at"),
            ofGauge("cylinder_level", "entered_by", "at"),
            ofGauge("cylinder_level_revision", "entered_by", "at"),
            ofGauge("cylinder_level_revision", "replaced_by", "at"),
            ofGauge("not_measured", "said_by", "said_at"),
            ofGauge("natural_sign", "said_by", "said_at"),
            ofGauge("asked_back", "asked_by", "asked_at"),
            ofGauge("asked_back", "confirmed_by", "asked_at"),
            ofGauge("cylinder_photo", "taken_by", "received_at"),
            ofGauge("level_request", "asked_by", "asked_at"),
            ofGauge("enrolment_link", "made_by", "made_at"),
            ofGauge("enrolment_link", "revoked_by", "made_at"),
            ofGauge("chat_code", "made_by", "made_at"),
            ofSchool("acknowledgement_request", "acknowledged_by", "asked_at"),
            ofSchool("rota_turn", "said_by", "said_at"),
            ofSchool("school_holiday", "said_by", "said_at"),
            ofSchool("school_holiday", "withdrawn_by", "said_at"),
            ofSchool("school_handover", "done_by", "done_at"),
            ofSchool("school_pin", "changed_by", "changed_at"),
            ofSchool("device", "revoked_by", "enrolled_at"),
            ofSchool("situation_report", "said_by", "said_at"),
            ofSchool("situation_photo", "taken_by", "received_at"),
            ofSchool("flood_point", "said_by", "said_at"),
            ofSchool("siting_card", "entered_by", "entered_at"),
            ofSchool("siting_photo", "taken_by", "received_at"));

    private PersonalDataColumns() {}

    private static Signature ofGauge(String table, String column, String time) {
        return new Signature(table, column, time, true);
    }

    private static Signature ofSchool(String table, String column, String time) {
        return new Signature(table, column, time, false);
    }
}
