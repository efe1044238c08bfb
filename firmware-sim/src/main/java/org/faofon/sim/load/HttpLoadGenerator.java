package org.faofon.sim.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.faofon.sim.load.LoadPlan.Loop;
import org.faofon.sim.load.PostQueue.Post;

/** Lets many gauges post their readings over a few connections that they share. */
public final class HttpLoadGenerator implements LoadGenerator {
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_TURN = 10_000_000L;

    private final LoadPlan plan;
    private final LongSupplier nanos;
    private final Consumer<LoadGenerator> everySecond;
    private final ReadingPoster poster;
    private final SharedConnections connections;
    private final LoadTally tally = new LoadTally();
    private final List<HttpGauge> all;

    /** What the client's threads leave to the load's thread. */
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

    /** The gauges to which a closed loop may give a reading. */
    private final RoundRobin<HttpGauge> free = new RoundRobin<>();

    private final PostQueue queue = new PostQueue();
    private LoadSchedule schedule;
    private long nextSecond;

    /**
     * A load that has not begun.
     *
     * @param everySecond is run about once a second, for the progress
     */
    public HttpLoadGenerator(
            LoadPlan plan,
            List<LoadGauge> gauges,
            HttpTarget target,
            LongSupplier nanos,
            Consumer<LoadGenerator> everySecond) {
        this.plan = plan;
        this.nanos = nanos;
        this.everySecond = everySecond;
        this.poster = new ReadingPoster(target.faofon());
        this.connections = new SharedConnections(target.connections());
        this.all = gauges.stream()
                .map(gauge -> new HttpGauge(gauge, plan.messagesUnderway(), tally))
                .toList();
        this.schedule = new LoadSchedule(plan, nanos.getAsLong());
        this.nextSecond = nanos.getAsLong() + SECOND;
    }

    @Override
    public LoadTally tally() {
        return tally;
    }

    @Override
    public int connections() {
        return connections.size();
    }

    @Override
    public int connected() {
        return connections.open();
    }

    @Override
    public Duration connect() throws InterruptedException {
        long start = nanos.getAsLong();
        long givesUp = start + plan.patience().toNanos();
        for (int connection = 0; connection < connections.size(); connection++) {
            open(connection);
        }
        while (!connections.areAllIdle() && nanos.getAsLong() < givesUp) {
            turn(LONGEST_TURN);
        }
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    @Override
    public Duration publish() throws InterruptedException {
        if (connected() == 0) {
            return Duration.ZERO;
        }
        long most = plan.messagesOfOneGauge(all.size());
        all.forEach(gauge -> gauge.queue().prepare(most));
        all.forEach(free::add);
        long start = nanos.getAsLong();
        schedule = new LoadSchedule(plan, start);
        while (!schedule.isOver(nanos.getAsLong())) {
            offer();
            send();
            turn(untilNextMessage());
        }
        if (plan.loop() == Loop.OPEN) {
            // Those that became due in the last turn.
            offerWhatIsDue();
        }
        long givesUp = nanos.getAsLong() + plan.patience().toNanos();
        while (tally.owed() > 0 && nanos.getAsLong() < givesUp) {
            send();
            turn(LONGEST_TURN);
        }
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    @Override
    public void close() {
        // The client closes its connections when it is no longer reachable.
    }

    private void open(int connection) {
        poster.connect()
                .whenComplete((answered, fault) -> events.add(() -> {
                    connections.giveBack(connection, fault == null);
                    if (fault != null) {
                        tally.fault(PostAnswerParser.lost(fault).reason());
                    }
                }));
    }

    private void offer() {
        if (plan.loop() == Loop.OPEN) {
            offerWhatIsDue();
        } else {
            offerAtOnce();
        }
    }

    private void offerWhatIsDue() {
        long now = nanos.getAsLong();
        while (schedule.isDue(now)) {
            long dueAt = schedule.nextDueAt();
            offer(all.get((int) (schedule.take() % all.size())), dueAt);
        }
    }

    /** A reading that is sent again later keeps its place among those that a closed loop allows. */
    private void offerAtOnce() {
        long now = nanos.getAsLong();
        while (tally.owed() < connections.size() && !free.isEmpty() && !schedule.isOver(now)) {
            schedule.take();
            free.next().ifPresent(gauge -> offer(gauge, now));
        }
    }

    private void offer(HttpGauge gauge, long dueAt) {
        gauge.queue().offer(dueAt);
        giveTurns(gauge);
    }

    private void giveTurns(HttpGauge gauge) {
        queue.add(gauge);
        if (gauge.mayOffer()) {
            free.add(gauge);
        }
    }

    private void send() {
        while (connections.hasIdle()) {
            Optional<Post> next = queue.take(nanos.getAsLong());
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    private void send(Post post) {
        int connection = connections.take();
        HttpGauge gauge = post.gauge();
        poster.post(gauge.id(), gauge.token(), post.message().payload()).thenAccept(answer -> {
            long at = nanos.getAsLong();
            events.add(() -> {
                connections.giveBack(connection, !(answer instanceof PostAnswer.Lost));
                settle(post, answer, at);
            });
        });
    }

    private void settle(Post post, PostAnswer answer, long at) {
        if (answer instanceof PostAnswer.Postponed postponed) {
            tally.postponed("HTTP " + postponed.status());
            sendAgain(post, at, postponed.pause().orElseGet(post.backoff()::afterFailure));
        } else if (answer instanceof PostAnswer.Lost lost) {
            tally.fault("lost: " + lost.reason());
            sendAgain(post, at, post.backoff().afterFailure());
        } else {
            if (answer instanceof PostAnswer.Refused refused) {
                tally.refused("HTTP " + refused.status(), refused.body());
            } else {
                tally.acknowledged(at - post.message().dueAt());
            }
            post.gauge().settled();
            giveTurns(post.gauge());
        }
    }

    private void sendAgain(Post post, long at, Duration pause) {
        queue.addAgain(post, at + pause.toNanos());
    }

    private long untilNextMessage() {
        return plan.loop() == Loop.OPEN
                ? Math.max(0, Math.min(LONGEST_TURN, schedule.nextDueAt() - nanos.getAsLong()))
                : LONGEST_TURN;
    }

    private void turn(long mostNanos) throws InterruptedException {
        Runnable event = events.poll(mostNanos, TimeUnit.NANOSECONDS);
        while (event != null) {
            event.run();
            event = events.poll();
        }
        long now = nanos.getAsLong();
        if (now >= nextSecond) {
            nextSecond = now + SECOND;
            everySecond.accept(this);
        }
    }
}
