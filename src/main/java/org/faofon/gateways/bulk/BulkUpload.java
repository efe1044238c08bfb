package org.faofon.gateways.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.intake.IntakeQueue;

/**
 * Submits one upload, chunk by chunk. Only a limited number of chunks wait for the store at a time. At the limit
 * nothing more is read, so the sender waits too.
 */
final class BulkUpload {
    private final GatewaysConfig.Bulk config;
    private final BulkDecoder decoder;
    private final IntakeQueue intake;
    private final BulkReport answer;
    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private List<Measurement> measurements = new ArrayList<>();
    private List<Long> lines = new ArrayList<>();

    BulkUpload(GatewaysConfig.Bulk config, BulkDecoder decoder, IntakeQueue intake) {
        this.config = config;
        this.decoder = decoder;
        this.intake = intake;
        this.answer = new BulkReport(config.mostListed());
    }

    private record Chunk(CompletionStage<List<Receipt>> receipts, List<Long> lines) {}

    /**
     * Reads and submits everything, and waits until it is stored.
     *
     * @throws IOException if the sender has disconnected; what was submitted before is still stored
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
        CompletionStage<List<Receipt>> receipts = intake.offer(measurements, config.patience())
                .orElseThrow(() -> new TimeoutException("The intake stayed full"));
        waiting.add(new Chunk(receipts, lines));
        measurements = new ArrayList<>();
        lines = new ArrayList<>();
    }

    private void settleOldest() throws InterruptedException, TimeoutException {
        Chunk oldest = waiting.getFirst();
        List<Receipt> receipts = IntakeQueue.await(oldest.receipts, config.patience())
                .orElseThrow(() -> new TimeoutException("The store did not answer"));
        waiting.removeFirst();
        for (int i = 0; i < receipts.size(); i++) {
            answer.add(oldest.lines.get(i), receipts.get(i));
        }
    }
}
