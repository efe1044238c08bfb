package org.faofon.alerts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One hazard in one district, from the first rain over a threshold to the all-clear. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class Alert extends PanacheEntityBase {
    /** PENDING waits for an officer, ACTIVE is public; the other two are closed. */
    public enum Status {
        PENDING,
        ACTIVE,
        ENDED,
        CANCELLED;

        public boolean open() {
            return this == PENDING || this == ACTIVE;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Enumerated(EnumType.STRING)
    public Hazard hazard;

    public String districtCode;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** The public level; if there is none, the pending level. */
    @Convert(converter = LevelColumn.class)
    public Level level;

    /** The pending level, which waits for an officer. */
    @Nullable
    @Convert(converter = LevelColumn.class)
    public Level pendingLevel;

    /**
     * When the pending level is published automatically; null if it depends on suspect rain and waits for an officer
     * without a time limit.
     */
    @Nullable
    public Instant pendingUntil;

    /** The officer who postponed that time, which is possible once. */
    @Nullable
    public String postponedBy;

    /** The public level that was published because nobody answered, as long as no officer has confirmed it. */
    @Nullable
    @Convert(converter = LevelColumn.class)
    public Level unconfirmedLevel;

    /** The highest level it has reached, including pending levels. */
    @Convert(converter = LevelColumn.class)
    public Level peakLevel;

    /** When it last fell below its peak; evidence from before that time is not new. */
    @Nullable
    public Instant fellAt;

    /** The level that an officer rejected; while its cause lasts it is not proposed again. */
    @Nullable
    @Convert(converter = LevelColumn.class)
    public Level declinedLevel;

    /** When the rain first reached a threshold. */
    public Instant beganAt;

    /** When the program noticed. */
    public Instant raisedAt;

    public Instant updatedAt;

    @Nullable
    public Instant closedAt;

    /** When the rain that caused a closed alert was over; until then the same rain does not raise another alert. */
    @Nullable
    public Instant causeOverAt;

    /** The gauges that held when it was announced, without order; null in an alert from before this was kept. */
    @Nullable
    @Convert(converter = GaugesColumn.class)
    public Set<String> gauges;

    /** The gauges whose rain an officer dealt with by closing the alert before this one, while that rain lasts. */
    @Nullable
    @Convert(converter = GaugesColumn.class)
    public Set<String> coveredGauges;

    /** Up to which level the rain of these gauges is covered. */
    @Nullable
    @Convert(converter = LevelColumn.class)
    public Level coveredLevel;

    @Nullable
    public Instant acknowledgedAt;

    @Nullable
    public String acknowledgedBy;

    /** Since when it needs an officer: it was raised, or a level became pending. Null if it never did. */
    @Nullable
    public Instant unseenSince;

    /** How many escalation steps have been sent since then. */
    public int escalations;

    /** Until then the rain neither ends nor eases it, because an officer holds it open. */
    @Nullable
    public Instant heldUntil;

    @Nullable
    public String heldBy;

    @Nullable
    public String heldReason;

    /** When the public was last told of it. */
    @Nullable
    public Instant toldAt;

    public boolean exercise;

    /** Notes that the rain of these gauges is part of it, unless its gauges are unknown. */
    public void addGauges(Collection<String> held) {
        if (gauges != null && !gauges.containsAll(held)) {
            gauges = joined(gauges, held);
        }
    }

    /** Whether an officer closed it and its rain was never over since. */
    public boolean closedByOfficer() {
        return !status.open() && causeOverAt == null;
    }

    /** Whether an officer who closed it dealt with the rain of that gauge; with all rain, if its gauges are unknown. */
    public boolean covers(String gauge) {
        return gauges == null || gauges.contains(gauge);
    }

    /** Whether the officer who closed the alert before dealt with the rain of that gauge up to that level. */
    public boolean coveredBefore(String gauge, Level upTo) {
        return coveredLevel != null
                && coveredGauges != null
                && !upTo.above(coveredLevel)
                && coveredGauges.contains(gauge);
    }

    /** Follows an alert that an officer closed while other rain raises this one: what was dealt with stays so. */
    public void follow(Alert closed) {
        coveredGauges = joined(closed.coveredGauges, closed.gauges == null ? Set.of() : closed.gauges);
        Level before = closed.coveredLevel;
        coveredLevel = before != null && before.above(closed.peakLevel) ? before : closed.peakLevel;
    }

    /** The rain of that gauge went beyond what was dealt with, so all of it counts again. */
    public void uncover(String gauge) {
        if (coveredGauges != null && coveredGauges.contains(gauge)) {
            Set<String> others = new TreeSet<>(coveredGauges);
            others.remove(gauge);
            coveredGauges = Collections.unmodifiableSet(others);
        }
    }

    private static Set<String> joined(@Nullable Set<String> some, Collection<String> others) {
        Set<String> all = new TreeSet<>(others);
        if (some != null) {
            all.addAll(some);
        }
        return Collections.unmodifiableSet(all);
    }

    public boolean heldAt(Instant time) {
        return heldUntil != null && time.isBefore(heldUntil);
    }

    public void wasTold(AlertEvent event) {
        if (event.isPublic) {
            toldAt = event.happenedAt;
        }
    }

    /** Whether the last public message was sent at that time or before. */
    public boolean wasToldBy(Instant time) {
        return toldAt != null && !toldAt.isAfter(time);
    }

    public void needAnEye(Instant since) {
        unseenSince = since;
        escalations = 0;
        acknowledgedAt = null;
        acknowledgedBy = null;
    }

    public void waitForNothing() {
        pendingLevel = null;
        pendingUntil = null;
        postponedBy = null;
    }

    public void close(Status how, Instant at) {
        status = how;
        closedAt = at;
        unconfirmedLevel = null;
        waitForNothing();
    }
}
