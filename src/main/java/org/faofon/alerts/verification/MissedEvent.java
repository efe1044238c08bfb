package org.faofon.alerts.verification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.LevelColumn;
import org.jspecify.annotations.Nullable;

/** An event without a warning. It is never changed, only withdrawn, with author and reason. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class MissedEvent extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Enumerated(EnumType.STRING)
    public Hazard hazard;

    public String districtCode;

    /** Of the missing warning. */
    @Convert(converter = LevelColumn.class)
    public Level level;

    public Instant happenedAt;

    public String note;

    /** The source: an office, a newspaper, a school. */
    public String source;

    public String addedBy;

    public Instant addedAt;

    @Nullable
    public Instant withdrawnAt;

    @Nullable
    public String withdrawnBy;

    @Nullable
    public String withdrawnWhy;

    public boolean counts() {
        return withdrawnAt == null;
    }
}
