package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.handwritten.HandwrittenMessage;
import org.faofon.alerts.handwritten.MessageText;
import org.faofon.common.time.RainDayTime;
import org.faofon.web.DistrictName;
import org.jspecify.annotations.Nullable;

/**
 * An officer's message for readers. It has no level.
 *
 * @param titleEn empty, like the text, if it was written in Thai only
 * @param districts those that it is about; empty for the whole province
 * @param corrects the message that it replaces
 * @param correctedBy the message that replaces it
 * @param withdrawnReason empty if it is not withdrawn
 * @param sentBy for officers alone
 */
@Schema(name = "HandwrittenMessage")
public record MessageView(
        long id,
        State state,
        String titleTh,
        String textTh,
        String titleEn,
        String textEn,
        List<DistrictName> districts,
        OffsetDateTime sentAt,
        OffsetDateTime validUntil,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        @Nullable OffsetDateTime withdrawnAt,
        String withdrawnReason,
        boolean exercise,
        @JsonIgnore String sentBy) {
    /** Whether it still holds. */
    @Schema(name = "HandwrittenMessageState")
    public enum State {
        IN_FORCE,
        OVER,
        CORRECTED,
        WITHDRAWN
    }

    static MessageView of(HandwrittenMessage message, List<DistrictName> districts, OffsetDateTime now) {
        MessageText text = message.text();
        return new MessageView(
                message.id(),
                stateOf(message, now),
                text.titleTh(),
                text.textTh(),
                text.titleEn(),
                text.textEn(),
                districts,
                RainDayTime.local(message.sentAt()),
                RainDayTime.local(message.validUntil()),
                message.corrects().orElse(null),
                message.correctedBy().orElse(null),
                message.withdrawal()
                        .map(HandwrittenMessage.Withdrawal::at)
                        .map(RainDayTime::local)
                        .orElse(null),
                message.withdrawal().map(HandwrittenMessage.Withdrawal::reason).orElse(""),
                message.exercise(),
                message.sentBy());
    }

    private static State stateOf(HandwrittenMessage message, OffsetDateTime now) {
        if (message.withdrawal().isPresent()) {
            return State.WITHDRAWN;
        }
        if (message.correctedBy().isPresent()) {
            return State.CORRECTED;
        }
        return message.inForce(now.toInstant()) ? State.IN_FORCE : State.OVER;
    }

    /** Whether it is to be read in that language as it is; otherwise it is shown in Thai. */
    public boolean isIn(String language) {
        return language.equals("th") || !titleEn.isEmpty();
    }

    public String title(String language) {
        return language.equals("en") && isIn(language) ? titleEn : titleTh;
    }

    /** The lines of the text. */
    public List<String> lines(String language) {
        return (language.equals("en") && isIn(language) ? textEn : textTh)
                .lines()
                .toList();
    }

    /** The officers' form that corrects it. */
    @JsonIgnore
    public String getCorrectPath() {
        return "/centre/messages/new?corrects=" + id;
    }

    @JsonIgnore
    public String getWithdrawPath() {
        return "/centre/messages/" + id + "/withdraw";
    }

    @JsonIgnore
    public boolean isInForce() {
        return state == State.IN_FORCE;
    }
}
