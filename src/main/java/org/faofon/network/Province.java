package org.faofon.network;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The province of the network. There is one row. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class Province extends PanacheEntityBase {
    @Id
    public int id;

    public String nameTh;
    public String nameEn;
}
