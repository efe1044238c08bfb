package org.faofon.readings.intake;

import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Submission;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the senders take turns among the submissions that come from a broker, whose order is that of arrival. It holds as
 * many as may wait at one instance, so a flood from one gauge delays the others no more than within the program.
 */
final class FairWindow implements Subscriber<Message<Submission>> {
    private static final Logger LOG = Logger.getLogger(FairWindow.class);

    private final int most;
    private final FairTopic topic = new FairTopic();
    private volatile @Nullable Subscription channel;

    /**
     * @param most how many may wait in it
     * @param next gets them
     */
    FairWindow(int most, Subscriber<Message<Submission>> next) {
        this.most = most;
        topic.subscribe(new Subscriber<Message<?>>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                next.onSubscribe(subscription);
            }

            @Override
            public void onNext(Message<?> message) {
                request(1);
                next.onNext(message.withPayload((Submission) message.getPayload()));
            }

            @Override
            public void onError(Throwable failure) {
                next.onError(failure);
            }

            @Override
            public void onComplete() {
                next.onComplete();
            }
        });
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        channel = subscription;
        request(most);
    }

    @Override
    public void onNext(Message<Submission> message) {
        @Nullable Submission submission = message.getPayload();
        if (submission == null) {
            LOG.errorf("Ignored a message of the topic that is not a submission: %s", message.getMetadata());
            message.ack();
            request(1);
            return;
        }
        topic.add(message);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("Lost the topic of readings", failure);
    }

    @Override
    public void onComplete() {
        LOG.debug("Closed the topic of readings");
    }

    private void request(int messages) {
        Subscription subscription = channel;
        if (subscription != null) {
            subscription.request(messages);
        }
    }
}
