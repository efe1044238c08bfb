package org.faofon.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.handwritten.HandwrittenMessage;
import org.faofon.alerts.handwritten.HandwrittenMessageService;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.web.DistrictName;

/** The officers' messages as pages and feeds show them. */
@Named("news")
@ApplicationScoped
public class MessageViewService {
    private final HandwrittenMessageService messages;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    MessageViewService(HandwrittenMessageService messages, GaugeRegistry network, NetworkClock clock) {
        this.messages = messages;
        this.network = network;
        this.clock = clock;
    }

    /** Those that hold now, the latest first. */
    public List<MessageView> getInForce() {
        return messages.listInForce().stream().map(this::view).toList();
    }

    /** The latest, whether they still hold or not, the latest first. */
    public List<MessageView> listLatest(int limit) {
        return messages.listLatest(limit).stream().map(this::view).toList();
    }

    public Optional<MessageView> find(long id) {
        return messages.find(id).map(this::view);
    }

    private MessageView view(HandwrittenMessage message) {
        return MessageView.of(
                message,
                message.districts().stream()
                        .flatMap(code -> network.findDistrict(code).stream())
                        .map(DistrictName::of)
                        .toList(),
                RainDayTime.local(clock.instant()));
    }
}
