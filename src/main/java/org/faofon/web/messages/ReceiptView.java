package org.faofon.web.messages;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Way;
import org.faofon.network.OfficeTelephone;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/**
 * Whether a school, or the head of a district, has acknowledged an alert, and how to reach them.
 *
 * @param school null for the head of the district
 * @param telephone of the office, or empty
 * @param waits how long since it was asked
 * @param chats how many chats are linked with the school
 * @param acknowledgedAt null as long as it has not
 * @param by the member's signature, or the officer who called
 * @param took how long it took from the alert to the acknowledgement
 */
public record ReceiptView(
        long id,
        long alert,
        Hazard hazard,
        Level level,
        DistrictName district,
        @Nullable SchoolName school,
        String telephone,
        OffsetDateTime askedAt,
        Duration waits,
        int chats,
        int pushes,
        @Nullable OffsetDateTime pushedAt,
        boolean leftOut,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable Way way,
        String by,
        String answeredBy,
        @Nullable Duration took) {
    /** For the address of a telephone link. */
    public String getDial() {
        return OfficeTelephone.dial(telephone);
    }

    public boolean isKnown() {
        return acknowledgedAt != null;
    }

    public String getCallPath() {
        return "/centre/acknowledgements/" + id + "/call";
    }

    /** The receipts of one alert and level. */
    public record OfAlert(
            long alert,
            Hazard hazard,
            Level level,
            DistrictName district,
            List<ReceiptView> open,
            List<ReceiptView> known) {
        public int getAll() {
            return open.size() + known.size();
        }
    }
}
