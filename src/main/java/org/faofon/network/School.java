package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A school that operates one or more gauges. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class School extends PanacheEntityBase {
    private static final String WORD = "โรงเรียน";

    @Id
    public String code;

    public String nameTh;
    public String nameEn;

    @ManyToOne(optional = false)
    @JoinColumn(name = "district_code")
    public District district;

    /** A bcrypt hash of the PIN of the school's volunteers. */
    @Nullable
    public String pinHash;

    /** When the roster set it, in real time. */
    @Nullable
    public Instant pinSetAt;

    /** รร.ท่าแค for โรงเรียนท่าแค, where there is little room; any other name does not change. */
    public static String abbreviate(String name) {
        return name.startsWith(WORD) ? "รร." + name.substring(WORD.length()) : name;
    }
}
