package org.faofon.web.exports;

import java.time.OffsetDateTime;
import org.faofon.network.GaugeKind;
import org.faofon.network.OfficeTelephone;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/**
 * A gauge that has not reported.
 *
 * @param newest the time of its latest reading; null if it never had one
 * @param telephone of the school's office, or empty
 * @param rejected whether it has sent a value that was thrown out
 * @param chats how many chats are linked with it
 */
public record MissingSchool(
        String gauge,
        GaugeKind kind,
        SchoolName school,
        DistrictName district,
        @Nullable OffsetDateTime newest,
        String telephone,
        boolean rejected,
        int chats) {
    /** For the address of a telephone link. */
    public String getDial() {
        return OfficeTelephone.dial(telephone);
    }
}
