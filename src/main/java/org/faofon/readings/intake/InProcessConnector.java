package org.faofon.readings.intake;

import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logging.Logger;

/**
 * Connects an outgoing and an incoming channel within the program, without a broker. Two channels with the same
 * attribute {@code topic} belong together, as with a broker's connector, so a broker's connector can replace this one
 * by configuration alone.
 */
@ApplicationScoped
@Connector(InProcessConnector.NAME)
class InProcessConnector implements InboundConnector, OutboundConnector {
    static final String NAME = "in-process";

    private static final Logger LOG = Logger.getLogger(InProcessConnector.class);

    private final Map<String, FairTopic> topics = new ConcurrentHashMap<>();

    @Override
    public Publisher<? extends Message<?>> getPublisher(Config config) {
        return topic(config);
    }

    @Override
    public Subscriber<? extends Message<?>> getSubscriber(Config config) {
        FairTopic topic = topic(config);
        return new Subscriber<Message<?>>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Message<?> message) {
                // Only the payload, as by a broker: with its metadata a message would be delivered on the event loop of
                // the request that sent it, and all others would wait for that.
                topic.add(Message.of(message.getPayload()));
                message.ack();
            }

            @Override
            public void onError(Throwable failure) {
                LOG.error("A channel within the program failed", failure);
            }

            @Override
            public void onComplete() {
                LOG.debug("A channel within the program was closed");
            }
        };
    }

    private FairTopic topic(Config config) {
        return topics.computeIfAbsent(config.getValue("topic", String.class), name -> new FairTopic());
    }
}
