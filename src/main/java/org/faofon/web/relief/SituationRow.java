package org.faofon.web.relief;

import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.network.OfficeTelephone;
import org.faofon.situations.SchoolStatus;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/**
 * A school's line on the officers' page.
 *
 * @param status null if it has not reported
 * @param conditions what is known, in words; what is older than the newest report says its time
 * @param seenAt when it was seen; null if it has not reported
 * @param telephone of the school's office, or empty
 * @param due whether it should be asked
 */
record SituationRow(
        SchoolName school,
        DistrictName district,
        @Nullable SchoolStatus status,
        String statusWords,
        List<String> conditions,
        String note,
        @Nullable OffsetDateTime seenAt,
        String by,
        String via,
        List<NeedView> needs,
        String telephone,
        boolean due,
        int urgency) {
    /** The telephone as a telephone dials it. */
    public String dial() {
        return OfficeTelephone.dial(telephone);
    }

    /** Whether somebody waits for help that nobody has taken. */
    public boolean asks() {
        return needs.stream().anyMatch(NeedView::open);
    }
}
