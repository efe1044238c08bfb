package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.DeliveryView;
import org.faofon.web.view.DeliveryViewService;

/** Whether the latest message of an alert has arrived, on each channel. */
@Named("alertDeliveries")
@Singleton
public class AlertDeliveries {
    private final DeliveryViewService deliveries;

    AlertDeliveries(DeliveryViewService deliveries) {
        this.deliveries = deliveries;
    }

    /** Empty if nothing of the alert was to be sent. */
    public List<DeliveryView> of(AlertView alert) {
        return deliveries.listLatestOf(alert.id());
    }
}
