package org.faofon.alerts.verification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.EvidenceColumn;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.LevelColumn;

/** An alert that late rain would have raised; it is history, and warns nobody. */
@Entity
@Table(name = "hindsight")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class RetrospectiveAlert extends PanacheEntityBase {
    /** Rain over a threshold again within that time is the same event, because it would have been one alert. */
    public static final Duration GAP = Duration.ofHours(3);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Enumerated(EnumType.STRING)
    public Hazard hazard;

    public String districtCode;

    /** The highest level that it would have reached. */
    @Convert(converter = LevelColumn.class)
    public Level level;

    /** When its rules first held. */
    public Instant beganAt;

    /** When they last did, within the examined time. */
    public Instant endedAt;

    /** When it was first known. */
    public Instant recordedAt;

    public Instant updatedAt;

    public boolean exercise;

    @Convert(converter = EvidenceColumn.class)
    public List<Evidence> evidence;

    /**
     * The alert that the evidence would have raised.
     *
     * @throws IllegalArgumentException if there is none
     */
    static RetrospectiveAlert of(Hazard hazard, String district, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an alert needs evidence");
        }
        RetrospectiveAlert hindsight = new RetrospectiveAlert();
        hindsight.hazard = hazard;
        hindsight.districtCode = district;
        hindsight.say(evidence);
        return hindsight;
    }

    private void say(List<Evidence> known) {
        evidence = known;
        level = known.stream().map(Evidence::level).max(Level::compareTo).orElseThrow();
        beganAt = known.stream().map(Evidence::since).min(Instant::compareTo).orElseThrow();
        endedAt = known.stream().map(Evidence::until).max(Instant::compareTo).orElseThrow();
    }

    /** Whether an alert announced as much, then or soon after: late rain may still have warned, only later. */
    boolean toldBy(Alert alert) {
        boolean atThatTime = !alert.beganAt.isAfter(endedAt.plus(GAP))
                && (alert.closedAt == null || !alert.closedAt.isBefore(beganAt));
        return atThatTime && !level.above(alert.peakLevel);
    }

    /** Whether both would have been one alert. */
    boolean joins(RetrospectiveAlert other) {
        return !other.beganAt.isAfter(endedAt.plus(GAP)) && !other.endedAt.isBefore(beganAt.minus(GAP));
    }

    /**
     * Adds what a later evaluation of the same rain says beyond this.
     *
     * @return whether there was anything
     */
    boolean learn(RetrospectiveAlert later) {
        Instant began = beganAt.isBefore(later.beganAt) ? beganAt : later.beganAt;
        Instant ended = endedAt.isAfter(later.endedAt) ? endedAt : later.endedAt;
        List<Evidence> greatest = greatest(evidence, later.evidence);
        if (began.equals(beganAt) && ended.equals(endedAt) && greatest.equals(evidence)) {
            return false;
        }
        say(greatest);
        beganAt = began;
        endedAt = ended;
        return true;
    }

    private static List<Evidence> greatest(List<Evidence> known, List<Evidence> later) {
        Map<String, Evidence> greatest = new LinkedHashMap<>();
        Stream.concat(known.stream(), later.stream())
                .forEach(evidence -> greatest.merge(
                        evidence.rule() + " " + evidence.gauge(),
                        evidence,
                        (one, other) -> other.ratio() > one.ratio() ? other : one));
        return List.copyOf(greatest.values());
    }
}
