package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rain gauge at a school. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class Gauge extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public int id;

    /** The name on the gauge's post, for example PTL07. */
    public String code;

    @ManyToOne(optional = false)
    @JoinColumn(name = "school_code")
    public School school;

    /** Degrees north, WGS 84. */
    public double latitude;

    /** Degrees east, WGS 84. */
    public double longitude;

    @Nullable
    public Double elevationMetres;

    @Enumerated(EnumType.STRING)
    public GaugeKind kind;

    /** The depth of one tip of the bucket. */
    @Nullable
    public Integer tipMicrometres;

    /** The number of tips at which the gauge's counter restarts at 0; null if unknown. */
    @Nullable
    public Long counterModulus;

    /** The capacity of the cylinder; a reading at or above it is "at least". */
    @Nullable
    public Integer capacityMicrometres;

    /** How often a reading is expected. */
    public int intervalSeconds;

    public GeoPoint position() {
        return new GeoPoint(latitude, longitude, Optional.ofNullable(elevationMetres));
    }

    /** The distance to the other gauge; see {@link GeoPoint#kilometresTo}. */
    public double kilometresTo(Gauge other) {
        return position().kilometresTo(other.position());
    }

    void standAt(GeoPoint position) {
        latitude = position.latitude();
        longitude = position.longitude();
        elevationMetres = position.elevationMetres().orElse(null);
    }

    public District district() {
        return school.district;
    }

    /** Whether it may send tip counts instead of a depth. */
    public boolean countsTips() {
        return kind == GaugeKind.TIPPING_BUCKET && tipMicrometres != null;
    }

    public Duration interval() {
        return Duration.ofSeconds(intervalSeconds);
    }

    /**
     * How old the newest reading may be before the gauge counts as silent: two missed readings, or a morning's delay.
     */
    public Duration silentAfter() {
        Duration interval = interval();
        return interval.compareTo(Duration.ofHours(1)) <= 0 ? interval.multipliedBy(3) : interval.plusHours(6);
    }
}
