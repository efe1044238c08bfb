package org.faofon.alerts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What late rain would have raised, had it come in time; it is history, and nobody is warned by it. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class Hindsight extends PanacheEntityBase {
    /** Rain over a threshold again within that time is the same event, as it would have been one alert. */
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

    /** When they last did, as far as was looked. */
    public Instant endedAt;

    /** When we first knew. */
    public Instant recordedAt;

    public Instant updatedAt;

    public boolean exercise;

    @Convert(converter = EvidenceColumn.class)
    public List<Evidence> evidence;

    /**
     * What that evidence would have raised.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Hindsight of(Hazard hazard, String district, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("nothing is raised without evidence");
        }
        Hindsight hindsight = new Hindsight();
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

    /** Whether an alert of the time has told as much. */
    boolean toldBy(Alert alert) {
        boolean atThatTime =
                !alert.beganAt.isAfter(endedAt) && (alert.closedAt == null || !alert.closedAt.isBefore(beganAt));
        return atThatTime && !level.above(alert.peakLevel);
    }

    /** Whether both would have been one alert. */
    boolean joins(Hindsight other) {
        return !other.beganAt.isAfter(endedAt.plus(GAP)) && !other.endedAt.isBefore(beganAt.minus(GAP));
    }

    /**
     * Takes over what a later look at the same rain says.
     *
     * @return whether that is more than was known
     */
    boolean learn(Hindsight later) {
        if (!later.saysMoreThan(this)) {
            return false;
        }
        Instant began = beganAt.isBefore(later.beganAt) ? beganAt : later.beganAt;
        Instant ended = endedAt.isAfter(later.endedAt) ? endedAt : later.endedAt;
        say(later.evidence);
        beganAt = began;
        endedAt = ended;
        return true;
    }

    private boolean saysMoreThan(Hindsight earlier) {
        if (level != earlier.level) {
            return level.above(earlier.level);
        }
        return beganAt.isBefore(earlier.beganAt)
                || endedAt.isAfter(earlier.endedAt)
                || evidence.size() > earlier.evidence.size()
                || Evidence.greatest(evidence) > Evidence.greatest(earlier.evidence);
    }
}
