package org.faofon.web.messages;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.faofon.web.view.DeliveryView;
import org.faofon.web.view.DeliveryViewService;
import org.faofon.web.view.MessageView;

/** Whether an officer's own message has arrived, on each channel. */
@Named("messageDeliveries")
@Singleton
public class MessageDeliveries {
    private final DeliveryViewService deliveries;

    MessageDeliveries(DeliveryViewService deliveries) {
        this.deliveries = deliveries;
    }

    public List<DeliveryView> of(MessageView message) {
        return deliveries.listOfMessage(message.id());
    }
}
