package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The name of the network's province, for texts: {@code จ.{inject:province.th}}. */
@Named("province")
@ApplicationScoped
public class ProvinceName {
    private final GaugeRegistry network;

    ProvinceName(GaugeRegistry network) {
        this.network = network;
    }

    /** In Thai, without the word for province. */
    public String th() {
        return network.province().nameTh;
    }

    public String en() {
        return network.province().nameEn;
    }
}
