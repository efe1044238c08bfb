package org.faofon.alerts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change in the life of an alert; each is a separate message. It is never changed once written. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class AlertEvent extends PanacheEntityBase {
    /** What happened to the alert. */
    public enum Kind {
        /**
         * It was raised: public at once, or pending (see {@link #status}). A pending alert opens once more when a lower
         * level, which needs no officer, is published before the officer has answered.
         */
        OPENED,
        /** Another level is pending; the public level, if there is one, stays. */
        PROPOSED,
        /** The pending level was published: by an officer, or because nobody answered in time. */
        PUBLISHED,
        /** The public level rose automatically. */
        RAISED,
        /** The public level fell. */
        EASED,
        /** It continues, with more rain or at more gauges than announced; the level stays. */
        UPDATED,
        /** The rain behind it is now suspect. It stays public, and officers are alerted. */
        DOUBTED,
        /** An officer has acknowledged it. */
        ACKNOWLEDGED,
        /** An officer has confirmed a level that was published because nobody answered. */
        CONFIRMED,
        /** An officer has put off, once, the time at which the pending level is published automatically. */
        POSTPONED,
        /** No officer has acknowledged it within the time of an escalation step. */
        ESCALATED,
        /** An officer keeps it open for a while, whatever the rain does. */
        HELD,
        /**
         * The pending level was rejected, or the rain fell below it before anybody answered; the public level stays.
         */
        WITHDRAWN,
        /** All clear: by the rules, or by an officer. */
        ENDED,
        /** It was a false alarm. */
        CANCELLED;

        /** Whether its text describes the alert; the others only say what somebody did about it. */
        public boolean describesAlert() {
            return switch (this) {
                case DOUBTED, ACKNOWLEDGED, POSTPONED, ESCALATED, HELD, WITHDRAWN -> false;
                case OPENED, PROPOSED, PUBLISHED, CONFIRMED, RAISED, EASED, UPDATED, ENDED, CANCELLED -> true;
            };
        }
    }

    /** Who confirmed the content of the event. */
    public enum Confirmation {
        NOT_NEEDED,
        WAITING,
        OFFICER,
        /** Nobody answered in time, so it was published as unconfirmed (ยังไม่ยืนยัน). */
        UNCONFIRMED
    }

    /** The author of events that no officer caused. */
    public static final String BY_RULES = "rules";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "alert_id")
    public Alert alert;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public Instant happenedAt;

    @Enumerated(EnumType.STRING)
    public Alert.Status status;

    @Convert(converter = LevelColumn.class)
    public Level level;

    /** The pending level after the event; of a {@link Kind#WITHDRAWN} event, the level that is no longer pending. */
    @Nullable
    @Convert(converter = LevelColumn.class)
    public Level pendingLevel;

    /** An officer's name, or {@link #BY_RULES}. */
    public String actor;

    /** The officer's reason. */
    @Nullable
    public String reason;

    @Enumerated(EnumType.STRING)
    public Confirmation confirmation;

    /** Whether the public is told. */
    @Column(name = "public")
    public boolean isPublic;

    /**
     * Whether it is worth a push, so that the channels carry it. Other public events are only on the website and in the
     * feeds. The first level becomes worth a push later, when enough districts have it; nothing else of an event ever
     * changes.
     */
    public boolean push;

    /** The end of the newest reading among the gauges that it names; null where it names none. */
    @Nullable
    public Instant dataAt;

    /** Of an {@link Kind#ESCALATED} event: since when no officer has acknowledged the alert. */
    @Nullable
    public Instant unseenSince;

    /** Of an {@link Kind#ESCALATED} event: whether it is not the first escalation since then. */
    public boolean calledBefore;

    /**
     * Of a {@link Kind#HELD} event: until when it stays open. Of a {@link Kind#POSTPONED} event: when the pending level is
     * now published.
     */
    @Nullable
    public Instant heldUntil;

    /** How many of the district's gauges were reporting. */
    public int reporting;

    public int gauges;

    @Convert(converter = EvidenceColumn.class)
    public List<Evidence> evidence;

    /** An event about the alert in its current state; confirmation, publicity and evidence are set afterwards. */
    public static AlertEvent of(Alert alert, Kind kind, String actor, Instant happenedAt) {
        AlertEvent event = new AlertEvent();
        event.alert = alert;
        event.kind = kind;
        event.happenedAt = happenedAt;
        event.status = alert.status;
        event.level = alert.level;
        event.pendingLevel = alert.pendingLevel;
        event.actor = actor;
        event.evidence = List.of();
        alert.updatedAt = happenedAt;
        return event;
    }

    /** The level that the event is about: the public level, or the pending one if that is new. */
    public Level levelSpokenOf() {
        boolean ofWhatWaits = status == Alert.Status.PENDING
                || kind == Kind.PROPOSED
                || kind == Kind.WITHDRAWN
                || kind == Kind.POSTPONED
                || kind == Kind.ESCALATED;
        return ofWhatWaits && pendingLevel != null ? pendingLevel : level;
    }

    /** Whom it is sent to, if it is sent. */
    public Audience audience() {
        return callsOfficers() ? Audience.OFFICERS : Audience.GROUP;
    }

    /** Whether it is never grouped with news in one push, because its audience differs. */
    public boolean travelsAlone() {
        return audience() == Audience.OFFICERS;
    }

    /** Whether it is only for officers and important enough to alert them. */
    public boolean callsOfficers() {
        return kind == Kind.ESCALATED || kind == Kind.DOUBTED;
    }

    /**
     * Whether it is sent at once while other events are grouped: an escalation, a rise, and any event of an emergency.
     */
    public boolean isUrgent() {
        return switch (kind) {
            case DOUBTED, ESCALATED, RAISED, PUBLISHED -> true;
            case OPENED, UPDATED -> levelSpokenOf() == Level.EMERGENCY;
            case PROPOSED, EASED, ACKNOWLEDGED, CONFIRMED, POSTPONED, HELD, WITHDRAWN, ENDED, CANCELLED -> false;
        };
    }

    /** Whether it alerts officers to something that is not public; then it must not reveal hazard or place. */
    public boolean callsToWhatIsNotPublic() {
        return kind == Kind.ESCALATED && pendingLevel != null;
    }
}
