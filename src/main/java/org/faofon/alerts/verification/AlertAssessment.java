package org.faofon.alerts.verification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.faofon.alerts.Assessment;

/** An officer's assessment of an alert; the last one counts, and all are kept. */
@Entity
@Table(name = "alert_mark")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class AlertAssessment extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    public long alertId;

    @Enumerated(EnumType.STRING)
    public Assessment mark;

    /** The source or remarks, or empty. */
    public String note;

    public String markedBy;

    public Instant markedAt;
}
