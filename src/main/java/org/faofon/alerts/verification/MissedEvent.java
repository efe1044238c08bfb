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

/** Something that happened without our warning. It is never changed, only taken back, with who and why. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class MissedEvent extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Enumerated(EnumType.STRING)
    public Hazard hazard;

    public String districtCode;

    /** Of the warning that was owed. */
    @Convert(converter = LevelColumn.class)
    public Level level;

    public Instant happenedAt;

    public String note;

    /** Who says that it happened: an office, a newspaper, a school. */
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
