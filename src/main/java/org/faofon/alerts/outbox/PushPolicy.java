package org.faofon.alerts.outbox;

import java.time.Duration;
import java.time.Instant;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.Level;

/**
 * What is worth a push (decisions 12 and 30). A push costs a message for each member of the group, so the first level
 * is pushed only if it covers several districts at a time; the website, the feeds and the daily bulletin always contain
 * it.
 *
 * @param updates whether more of the same rain is pushed
 * @param districts in how many districts a hazard must be in force before its first level is pushed; 1 is always, 0
 * never
 * @param within how long ago the others may have begun
 */
public record PushPolicy(boolean updates, int districts, Duration within) {
    /** What happens to an event. */
    public enum Worth {
        PUSH,
        NONE,
        /** It withdraws or continues what was pushed of its alert: exactly those who were told must get it. */
        IF_TOLD,
        /** It is pushed if enough districts have the hazard. */
        IF_SEVERAL
    }

    public static PushPolicy of(AlertsConfig config) {
        return new PushPolicy(
                config.updates().push(),
                config.watch().districts(),
                config.watch().within());
    }

    public Worth judge(AlertEvent event) {
        if (event.callsOfficers()) {
            return Worth.PUSH;
        }
        if (!event.isPublic) {
            return Worth.NONE;
        }
        return switch (event.kind) {
            case CONFIRMED -> Worth.NONE; // It adds nothing that anybody must do; the website and the feeds say it.
            case UPDATED -> updates ? Worth.IF_TOLD : Worth.NONE;
            case EASED, ENDED, CANCELLED -> Worth.IF_TOLD;
            default -> began(event);
        };
    }

    private Worth began(AlertEvent event) {
        boolean byAnOfficer = !event.actor.equals(AlertEvent.BY_RULES);
        boolean always = byAnOfficer || districts == 1 || event.levelSpokenOf().above(Level.WATCH);
        if (always) {
            return Worth.PUSH;
        }
        return districts == 0 ? Worth.NONE : Worth.IF_SEVERAL;
    }

    /** Alerts that began then or later count for the event. */
    public Instant since(AlertEvent event) {
        return event.happenedAt.minus(within);
    }

    /** Whether that many districts, its own included, are enough. */
    public boolean isSeveral(long number) {
        return number >= districts;
    }

    /** Whether people may get it without asking, on a free channel. */
    boolean isNews(AlertEvent event) {
        return event.callsOfficers() || (event.isPublic && (updates || event.kind != AlertEvent.Kind.UPDATED));
    }
}
