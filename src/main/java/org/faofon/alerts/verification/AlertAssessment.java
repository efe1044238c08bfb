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

/** What an officer said of an alert afterwards; the last word counts, and none is changed or lost. */
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

    /** What it rests on, or empty. */
    public String note;

    public String markedBy;

    public Instant markedAt;
}
