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

/** One change in the life of an alert; each is a message of its own. Never changed once written. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class AlertEvent extends PanacheEntityBase {
    /** What happened to the alert. */
    public enum Kind {
        /**
         * It was raised: public at once, or waiting for an officer (see {@link #status}). One that waits opens once more
         * when a lower level, which needs nobody, goes out before the officer has answered.
         */
        OPENED,
        /** Another level waits for an officer; the public level, if there is one, stays. */
        PROPOSED,
        /** What waited went out: an officer published it, or nobody answered in time. */
        PUBLISHED,
        /** The public level rose by itself. */
        RAISED,
        /** The public level fell. */
        EASED,
        /** It goes on, with more rain or at more gauges than was told; the level stays. */
        UPDATED,
        /** The rain that it rests on is suspect by now; it stays public, and officers are called. */
        DOUBTED,
        /** An officer has seen it. */
        ACKNOWLEDGED,
        /** No officer has, for as long as a step of the escalation. */
        ESCALATED,
        /** An officer keeps it open for a while, whatever the rain does. */
        HELD,
        /** What waited was turned down, or the rain fell below before anybody answered; the public level stays. */
        WITHDRAWN,
        /** All clear: by itself, or by an officer. */
        ENDED,
        /** It was a false alarm. */
        CANCELLED
    }

    /** Who stands behind what the event says. */
    public enum Confirmation {
        NOT_NEEDED,
        WAITING,
        OFFICER,
        /** Nobody answered in time, so it went out unconfirmed (ยังไม่ยืนยัน). */
        UNCONFIRMED
    }

    /** Who acts when no officer does. */
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

    /** The level that waits after the event; of a {@link Kind#WITHDRAWN} event, the one that no longer does. */
    @Nullable
    @Convert(converter = LevelColumn.class)
    public Level pendingLevel;

    /** An officer's name, or {@link #BY_RULES}. */
    public String actor;

    /** Why an officer did it. */
    @Nullable
    public String reason;

    @Enumerated(EnumType.STRING)
    public Confirmation confirmation;

    /** Whether people outside the centre are told. */
    @Column(name = "public")
    public boolean isPublic;

    /**
     * Whether it is worth a push: the channels carry it. What is only public is read on the website and in the feeds. The
     * first level becomes worth one later, when enough districts have it; nothing else of an event ever changes.
     */
    public boolean push;

    /** The end of the newest reading among the gauges that it names; null where it names none. */
    @Nullable
    public Instant dataAt;

    /** Of an {@link Kind#ESCALATED} event: since when no officer has looked. */
    @Nullable
    public Instant unseenSince;

    /** Of an {@link Kind#ESCALATED} event: whether it is not the first since then. */
    public boolean calledBefore;

    /** Of a {@link Kind#HELD} event: until when it stays open. */
    @Nullable
    public Instant heldUntil;

    /** How many of the district's gauges were reporting. */
    public int reporting;

    public int gauges;

    @Convert(converter = EvidenceColumn.class)
    public List<Evidence> evidence;

    /** An event about the alert as it is now; confirmation, publicity and evidence are still to be said. */
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

    /** The level that it speaks of: the public one, or the one that waits where that is the news. */
    public Level levelSpokenOf() {
        boolean ofWhatWaits = status == Alert.Status.PENDING
                || kind == Kind.PROPOSED
                || kind == Kind.WITHDRAWN
                || kind == Kind.ESCALATED;
        return ofWhatWaits && pendingLevel != null ? pendingLevel : level;
    }

    /** Whom it is sent to, if it is sent. */
    public Audience audience() {
        return callsOfficers() ? Audience.OFFICERS : Audience.GROUP;
    }

    /** Whether it shares no push with other news, because it has another audience. */
    public boolean travelsAlone() {
        return audience() == Audience.OFFICERS;
    }

    /** Whether it is for officers alone, and worth to be called for. */
    public boolean callsOfficers() {
        return kind == Kind.ESCALATED || kind == Kind.DOUBTED;
    }

    /** Whether it goes out at once where other news is gathered: a call, a rise, and whatever is new of an emergency. */
    public boolean isUrgent() {
        return switch (kind) {
            case DOUBTED, ESCALATED, RAISED, PUBLISHED -> true;
            case OPENED, UPDATED -> levelSpokenOf() == Level.EMERGENCY;
            case PROPOSED, EASED, ACKNOWLEDGED, HELD, WITHDRAWN, ENDED, CANCELLED -> false;
        };
    }

    /** Whether it calls officers to something that the public does not know: then it must not give it away. */
    public boolean callsToWhatIsNotPublic() {
        return kind == Kind.ESCALATED && pendingLevel != null;
    }
}
