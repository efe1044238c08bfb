package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A calibration of a gauge, with who entered it. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class GaugeCalibration extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    public int gaugeId;

    public Instant validFrom;

    public BigDecimal factor;

    public String enteredBy;

    public Instant enteredAt;

    @Nullable
    public String note;
}
