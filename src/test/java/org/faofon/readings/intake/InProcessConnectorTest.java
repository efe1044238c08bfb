package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class InProcessConnectorTest {
    private static final Subscription NO_LIMIT = new Subscription() {
        @Override
        public void request(long messages) {
            // The sender sends when it likes.
        }

        @Override
        public void cancel() {
            throw new IllegalStateException("A channel within the program is not cancelled");
        }
    };

    private final InProcessConnector connector = new InProcessConnector();
    private final List<Message<?>> received = new ArrayList<>();

    @Test
    void joinsTheEndsOfOneTopicAndNoOthers() {
        Subscriber<Message<?>> rain = sender("rain");
        receiveFrom(connector.getPublisher(of("rain")));

        rain.onNext(Message.of("62 mm"));
        sender("wind").onNext(Message.of("3 m/s"));

        assertThat(received)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly("62 mm");
    }

    @Test
    void leavesTheMetadataOfTheSenderBehind() {
        receiveFrom(connector.getPublisher(of("rain")));

        sender("rain").onNext(Message.of("62 mm", Metadata.of(new Object())));

        assertThat(received.get(0).getMetadata()).isEmpty();
    }

    @Test
    void acknowledgesWhatItHasTaken() {
        CompletableFuture<Boolean> isAcknowledged = new CompletableFuture<>();

        sender("rain").onNext(Message.of("62 mm", () -> {
            isAcknowledged.complete(true);
            return CompletableFuture.completedFuture(null);
        }));

        assertThat(isAcknowledged).isCompletedWithValue(true);
    }

    @SuppressWarnings("unchecked")
    private Subscriber<Message<?>> sender(String topic) {
        Subscriber<Message<?>> sender = (Subscriber<Message<?>>) connector.getSubscriber(of(topic));
        sender.onSubscribe(NO_LIMIT);
        return sender;
    }

    private void receiveFrom(Publisher<? extends Message<?>> channel) {
        channel.subscribe(new Subscriber<Message<?>>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(10);
            }

            @Override
            public void onNext(Message<?> message) {
                received.add(message);
            }

            @Override
            public void onError(Throwable failure) {
                throw new IllegalStateException(failure);
            }

            @Override
            public void onComplete() {
                throw new IllegalStateException("A topic never ends");
            }
        });
    }

    private static Config of(String topic) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("topic", topic), "test", 100))
                .build();
    }
}
