package org.faofon.gateways.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;
import org.faofon.readings.intake.IntakeQueue;

/**
 * Submits one upload to the intake chunk by chunk. Only a limited number of chunks wait for the store at a time;
 * meanwhile nothing more is read, so the sender waits as well.
 */
final class BulkUpload {
    private static final long KNOCK_AGAIN_MILLIS = 20;

    private final GatewaysConfig.Bulk config;
    private final BulkDecoder decoder;
    private final IntakeQueue door;
    private final BulkReport answer;
    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private List<Measurement> measurements = new ArrayList<>();
    private List<Long> lines = new ArrayList<>();

    BulkUpload(GatewaysConfig.Bulk config, BulkDecoder decoder, IntakeQueue door) {
        this.config = config;
        this.decoder = decoder;
        this.door = door;
        this.answer = new BulkReport(config.mostListed());
    }

    private record Chunk(Submission submission, List<Long> lines) {}

    /**
     * Reads and submits everything, and waits until it is stored.
     *
     * @throws IOException if the sender has disconnected; what was submitted before is stored all the same
     */
    BulkReport carry(BulkItems items) throws IOException, InterruptedException {
        try {
            for (Optional<BulkItem> item = items.next(); item.isPresent(); item = items.next()) {
                take(item.get());
            }
            handIn();
            while (!waiting.isEmpty()) {
                settleOldest();
            }
        } catch (TimeoutException e) {
            long from =
                    waiting.isEmpty() ? lines.get(0) : waiting.getFirst().lines.get(0);
            answer.breakOff(
                    from,
                    "the store did not answer within %s; send the rest from here, or the whole file, again"
                            .formatted(config.patience()));
        }
        return answer;
    }

    private void take(BulkItem item) throws InterruptedException, TimeoutException {
        if (item instanceof BulkItem.Whole whole) {
            take(whole.line(), decoder.decode(whole.json()));
        } else if (item instanceof BulkItem.Broken broken) {
            answer.refuse(broken.line(), broken.reason());
        } else if (item instanceof BulkItem.Cut cut) {
            answer.breakOff(cut.line(), cut.reason());
        }
    }

    private void take(long line, Decoded decoded) throws InterruptedException, TimeoutException {
        if (decoded instanceof Decoded.Accepted accepted) {
            measurements.add(accepted.measurement());
            lines.add(line);
            answer.ignore(accepted.ignored());
        } else if (decoded instanceof Decoded.Refused refused) {
            answer.refuse(line, refused.reason());
        }
        if (measurements.size() >= config.chunk()) {
            handIn();
        }
    }

    private void handIn() throws InterruptedException, TimeoutException {
        if (measurements.isEmpty()) {
            return;
        }
        while (waiting.size() >= config.waiting()) {
            settleOldest();
        }
        Chunk chunk = new Chunk(new Submission(measurements), lines);
        knock(chunk.submission);
        waiting.add(chunk);
        measurements = new ArrayList<>();
        lines = new ArrayList<>();
    }

    private void knock(Submission submission) throws InterruptedException, TimeoutException {
        long start = System.nanoTime();
        while (!door.offer(submission)) {
            if (System.nanoTime() - start > config.patience().toNanos()) {
                throw new TimeoutException("The queue stayed full");
            }
            Thread.sleep(KNOCK_AGAIN_MILLIS);
        }
    }

    private void settleOldest() throws InterruptedException, TimeoutException {
        Chunk oldest = waiting.getFirst();
        List<Receipt> receipts = receipts(oldest.submission);
        waiting.removeFirst();
        for (int i = 0; i < receipts.size(); i++) {
            answer.add(oldest.lines.get(i), receipts.get(i));
        }
    }

    private List<Receipt> receipts(Submission submission) throws InterruptedException, TimeoutException {
        try {
            return submission
                    .receipts()
                    .toCompletableFuture()
                    .get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A submission never fails", e);
        }
    }
}
