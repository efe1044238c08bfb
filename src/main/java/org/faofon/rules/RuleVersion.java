package org.faofon.rules;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A rule between two changes; never changed once written. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class RuleVersion extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    public String code;
    public int version;
    public boolean enabled;

    /** The rule as JSON. */
    public String body;

    public String changedBy;
    public Instant changedAt;
}
