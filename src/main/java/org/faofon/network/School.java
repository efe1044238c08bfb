package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A school that looks after one or more gauges. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class School extends PanacheEntityBase {
    @Id
    public String code;

    public String nameTh;
    public String nameEn;

    @ManyToOne(optional = false)
    @JoinColumn(name = "district_code")
    public District district;

    /** A bcrypt hash of the PIN by which the school's volunteers sign in. */
    @Nullable
    public String pinHash;
}
