package org.faofon.volunteers.situation;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the centre knows about a school, for the school itself.
 *
 * @param now network time, for phones whose clock is wrong
 * @param asked whether the centre asks for a report
 * @param situation null if there is no report of the last three days
 * @param needs what was asked for and is not settled, or was settled within a day
 */
@Schema(name = "SchoolSituation")
public record SchoolSituationView(
        OffsetDateTime now,
        boolean exercise,
        SchoolJson school,
        boolean asked,
        @Nullable SituationJson situation,
        List<NeedJson> needs) {
    public record SchoolJson(String code, String nameTh, String nameEn) {}

    /**
     * The situation.
     *
     * @param status a name of the status
     * @param line all of it, in words
     * @param at when it was seen
     * @param by the nickname of the person who reported it, or empty
     */
    public record SituationJson(String status, String line, OffsetDateTime at, String by) {}

    /**
     * A need.
     *
     * @param line what, and for how many people
     * @param status a name of the status
     * @param statusWords the status in words
     * @param takenBy who brings it, or empty
     */
    public record NeedJson(
            String kind, String line, String status, String statusWords, String takenBy, OffsetDateTime changedAt) {}
}
