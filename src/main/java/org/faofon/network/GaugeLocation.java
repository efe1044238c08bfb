package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The location of a gauge from a date on. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class GaugeLocation extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @ManyToOne(optional = false)
    public Gauge gauge;

    public Instant validFrom;

    /** Degrees north, WGS 84. */
    public double latitude;

    /** Degrees east, WGS 84. */
    public double longitude;

    @Nullable
    public Double elevationMetres;

    public String enteredBy;

    public Instant enteredAt;

    @Nullable
    public String note;

    public GeoPoint position() {
        return new GeoPoint(latitude, longitude, Optional.ofNullable(elevationMetres));
    }
}
