package org.faofon.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.AuditEvent;
import org.faofon.privacy.PersonalDataColumns.Signature;
import org.faofon.schools.Nickname;
import org.faofon.schools.SchoolRole;

/**
 * Erases a nickname of a school, in all or nothing. What it stood beside stays, with the role and the school as its
 * author. It writes tables of other packages, so that no place can be forgotten by one of them.
 */
@ApplicationScoped
class NicknameErasure {
    private static final String OF_GAUGES = "gauge_id in (select id from gauge where school_code = ?)";
    private static final String OF_SCHOOL = "school_code = ?";
    private static final String OF_DEVICES = "update device set nickname = '' where school_code = ? and nickname = ?";
    private static final String OF_ROTA = "update rota_turn set nickname = '' where school_code = ? and nickname = ?";

    private final SqlRunner sql;
    private final Event<AuditEvent> audit;

    NicknameErasure(SqlRunner sql, Event<AuditEvent> audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Erases the nickname.
     *
     * @return in how many places it stood
     */
    @Transactional
    int erase(String school, Nickname nickname, String actor) {
        int places = sql.update(OF_DEVICES, school, nickname.text()) + sql.update(OF_ROTA, school, nickname.text());
        for (String role : List.of(SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS)) {
            String without = role + " " + school;
            for (Signature place : PersonalDataColumns.SIGNATURES) {
                String text = "update %1$s set %2$s = ? where %2$s = ? and %3$s"
                        .formatted(place.table(), place.column(), place.ofGauge() ? OF_GAUGES : OF_SCHOOL);
                places += sql.update(text, without, without + " " + nickname.text(), school);
            }
        }
        // The nickname itself would stay in the audit trail for ever.
        audit.fire(new AuditEvent(actor, "nickname.erase", school, String.valueOf(places)));
        return places;
    }
}
