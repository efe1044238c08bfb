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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A rain gauge at a school. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class Gauge extends PanacheEntityBase {
    /** OSCAR has some positions in whole seconds, which are 30 m. */
    public static final long SAME_PLACE_METRES = 50;

    private static final int METRES_OF_A_KILOMETRE = 1_000;

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

    /** Its WIGOS station identifier, if the meteorological service has registered it. */
    @Nullable
    public String wigos;

    /** Where OSCAR, the catalogue of the World Meteorological Organization, has it. */
    @Nullable
    public Double oscarLatitude;

    @Nullable
    public Double oscarLongitude;

    public Optional<WigosIdentifier> wigosIdentifier() {
        return Optional.ofNullable(wigos).map(WigosIdentifier::parse);
    }

    /** How far that position of it is from where OSCAR has it; empty if that is the same place, or not known. */
    public OptionalLong metresFromOscar(GeoPoint position) {
        if (oscarLatitude == null || oscarLongitude == null) {
            return OptionalLong.empty();
        }
        GeoPoint there = new GeoPoint(oscarLatitude, oscarLongitude, Optional.empty());
        long metres = Math.round(position.kilometresTo(there) * METRES_OF_A_KILOMETRE);
        return metres > SAME_PLACE_METRES ? OptionalLong.of(metres) : OptionalLong.empty();
    }

    /** Its identifier and its place in OSCAR. */
    public void register(Optional<WigosIdentifier> identifier, Optional<GeoPoint> oscar) {
        wigos = identifier.map(WigosIdentifier::text).orElse(null);
        oscarLatitude = oscar.map(GeoPoint::latitude).orElse(null);
        oscarLongitude = oscar.map(GeoPoint::longitude).orElse(null);
    }

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
