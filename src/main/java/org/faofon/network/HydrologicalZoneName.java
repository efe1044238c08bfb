package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The names of a zone. */
@Entity
@Table(name = "hydrological_zone")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class HydrologicalZoneName extends PanacheEntityBase {
    @Id
    public String code;

    public String nameTh;
    public String nameEn;
}
