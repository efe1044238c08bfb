package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One of the province's districts (อำเภอ), by its four-digit code of the Department of Provincial Administration. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class District extends PanacheEntityBase {
    @Id
    public String code;

    public String nameTh;
    public String nameEn;

    @Convert(converter = HydrologicalZoneColumn.class)
    public HydrologicalZone zone;
}
