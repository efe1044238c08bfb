package org.faofon.readings;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.faofon.readings.MessageNumbers.Numbered;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.StoreTurn.Stored;

/** Stores a batch of readings and counts, and the rain that the counts make, as a whole or not at all. */
@ApplicationScoped
class MeasurementStore {
    private final AgroalDataSource database;
    private final Judgement judgement;
    private final LiveRain rain;
    private final ReadingStore readings;
    private final CounterSamples samples;
    private final CountedRain countedRain;
    private final MessageNumbers numbers;
    private final RadioFrames frames;
    /** Whether nothing of the last batch of a file was there already, so that nothing of the next one will be either. */
    private volatile boolean importIsNew;

    MeasurementStore(
            AgroalDataSource database,
            Judgement judgement,
            LiveRain rain,
            ReadingStore readings,
            CounterSamples samples,
            CountedRain countedRain,
            MessageNumbers numbers,
            RadioFrames frames) {
        this.database = database;
        this.judgement = judgement;
        this.rain = rain;
        this.readings = readings;
        this.samples = samples;
        this.countedRain = countedRain;
        this.numbers = numbers;
        this.frames = frames;
    }

    Stored store(List<Measurement> batch) throws SQLException {
        if (RadioFrames.areIn(batch)) {
            return Transaction.run(database, connection -> storeOnce(connection, batch));
        }
        return storeAll(batch);
    }

    /** Without what has come by the same radio message already. */
    private Stored storeOnce(Connection connection, List<Measurement> batch) throws SQLException {
        List<Boolean> repeated = frames.record(connection, batch);
        List<Measurement> fresh = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!repeated.get(i)) {
                fresh.add(batch.get(i));
            }
        }
        Sorted sorted = Sorted.of(fresh);
        Stored stored = store(connection, fresh, judgement.judge(sorted.given), sorted.counts, Numbered.of(fresh));
        Iterator<Receipt> receipts = stored.receipts().iterator();
        List<Receipt> all = repeated.stream()
                .map(again -> again ? Receipt.DUPLICATE : receipts.next())
                .toList();
        return new Stored(all, stored.changed());
    }

    /** A batch by its kinds, in their order. */
    private record Sorted(List<Reading> given, List<Count> counts) {
        static Sorted of(List<Measurement> batch) {
            Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
            for (Measurement measurement : batch) {
                if (measurement instanceof Reading reading) {
                    sorted.given.add(reading);
                } else if (measurement instanceof Count count) {
                    sorted.counts.add(count);
                }
            }
            return sorted;
        }
    }

    private Stored storeAll(List<Measurement> batch) throws SQLException {
        Sorted sorted = Sorted.of(batch);
        List<Reading> given = sorted.given;
        List<Count> counts = sorted.counts;
        List<Judged> judged = judgement.judge(given);
        List<Numbered> numbered = Numbered.of(batch);
        if (counts.isEmpty() && numbered.isEmpty()) { // The usual case is one statement, and no transaction round it.
            List<Receipt> receipts = areLikelyNew(given) ? readings.storeNews(judged) : readings.store(judged);
            if (areImported(given)) {
                importIsNew = receipts.stream().allMatch(receipt -> receipt.outcome() == Receipt.Outcome.STORED);
            }
            return new Stored(receipts, toTell(judged, receipts));
        }
        return Transaction.run(database, connection -> store(connection, batch, judged, counts, numbered));
    }

    /** If they are not, to find it out costs a second try. */
    private boolean areLikelyNew(List<Reading> given) {
        return given.stream().allMatch(rain::isNews) || (importIsNew && areImported(given));
    }

    private static boolean areImported(List<Reading> given) {
        return given.stream().allMatch(reading -> reading.origin().source() == Source.IMPORT);
    }

    private Stored store(
            Connection connection,
            List<Measurement> batch,
            List<Judged> judged,
            List<Count> counts,
            List<Numbered> numbered)
            throws SQLException {
        // The counts first, because that locks their gauges.
        List<Receipt> ofCounts = counts.isEmpty() ? List.of() : samples.store(connection, counts);
        List<Receipt> ofReadings = judged.isEmpty() ? List.of() : readings.storeGiven(connection, judged);
        numbers.record(connection, numbered);
        List<Judged> reckoned = countedRain.around(connection, changed(counts, ofCounts));
        List<Judged> changed = new ArrayList<>(toTell(judged, ofReadings));
        if (!reckoned.isEmpty()) {
            changed.addAll(changed(reckoned, readings.storeCounted(connection, reckoned)));
        }
        return new Stored(inOrder(batch, ofReadings, ofCounts), changed);
    }

    /**
     * Those that say something else now than before, and those that are there though nobody here has heard of them: the
     * database was lost when it had committed, or another program stored them.
     */
    private List<Judged> toTell(List<Judged> judged, List<Receipt> receipts) {
        List<Judged> toTell = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Judged each = judged.get(i);
            switch (receipts.get(i).outcome()) {
                case STORED, CORRECTED -> toTell.add(each);
                case DUPLICATE -> {
                    if (rain.isNews(each.reading())) {
                        toTell.add(each);
                    }
                }
                case REFUSED -> {}
            }
        }
        return toTell;
    }

    /** Those that say something else now than before. */
    static <T> List<T> changed(List<T> batch, List<Receipt> receipts) {
        List<T> changed = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Receipt.Outcome outcome = receipts.get(i).outcome();
            if (outcome == Receipt.Outcome.STORED || outcome == Receipt.Outcome.CORRECTED) {
                changed.add(batch.get(i));
            }
        }
        return changed;
    }

    private static List<Receipt> inOrder(List<Measurement> batch, List<Receipt> ofReadings, List<Receipt> ofCounts) {
        List<Receipt> receipts = new ArrayList<>();
        int reading = 0;
        int count = 0;
        for (Measurement measurement : batch) {
            receipts.add(measurement instanceof Reading ? ofReadings.get(reading++) : ofCounts.get(count++));
        }
        return receipts;
    }
}
