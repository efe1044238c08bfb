package org.faofon.readings.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Submission;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The submissions that came out of the channel and are stored next. It requests at most one batch ahead. */
final class WaitingSubmissions implements Subscriber<Message<Submission>> {
    private static final Logger LOG = Logger.getLogger(WaitingSubmissions.class);

    /** How many readings make a batch. */
    private final int batch;

    private final BlockingQueue<Message<Submission>> queue = new LinkedBlockingQueue<>();
    private volatile @Nullable Subscription subscription;

    WaitingSubmissions(int batch) {
        this.batch = batch;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Waits for the first submission, and stops when the batch is full. */
    List<Message<Submission>> takeBatch() throws InterruptedException {
        List<Message<Submission>> taken = new ArrayList<>();
        int readings = 0;
        Message<Submission> next = queue.take();
        while (next != null) {
            taken.add(next);
            readings += next.getPayload().measurements().size();
            next = readings < batch ? queue.poll() : null;
        }
        request(taken.size());
        return taken;
    }

    @Override
    public void onSubscribe(Subscription channel) {
        subscription = channel;
        request(batch);
    }

    @Override
    public void onNext(Message<Submission> submission) {
        queue.add(submission);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("Lost the channel of readings", failure);
    }

    @Override
    public void onComplete() {
        LOG.debug("Closed the channel of readings");
    }

    private void request(int messages) {
        Subscription channel = subscription;
        if (channel != null) {
            channel.request(messages);
        }
    }
}
