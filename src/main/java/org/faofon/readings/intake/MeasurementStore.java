package org.faofon.readings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.faofon.common.jdbc.Transaction;
import org.faofon.readings.CounterReading;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.AnnouncingStore;
import org.faofon.readings.store.AnnouncingStore.Stored;
import org.faofon.readings.store.CounterSampleRepository;
import org.faofon.readings.store.CylinderLevelRepository;
import org.faofon.readings.store.MessageNumberRepository;
import org.faofon.readings.store.MessageNumberRepository.Numbered;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.store.RelativeTimeRepository;
import org.faofon.readings.store.UplinkFrameRepository;

/**
 * Stores a batch of readings, counts and levels, and the rain that is derived from them, as a whole or not at all, and
 * announces what changed.
 */
@ApplicationScoped
class MeasurementStore {
    private final AgroalDataSource database;
    private final AnnouncingStore sequence;
    private final QualityControl judgement;
    private final LiveRainTotals rain;
    private final ReadingStore readings;
    private final CounterSampleRepository samples;
    private final CounterRain countedRain;
    private final CylinderLevelRepository levels;
    private final CylinderRain cylinderRain;
    private final MessageNumberRepository numbers;
    private final UplinkFrameRepository frames;
    private final RelativeTimeRepository times;
    /** Whether nothing of the last batch of a file was already stored, so that probably nothing of the next one is. */
    private volatile boolean importIsNew;

    MeasurementStore(
            AgroalDataSource database,
            AnnouncingStore sequence,
            QualityControl judgement,
            LiveRainTotals rain,
            ReadingStore readings,
            CounterSampleRepository samples,
            CounterRain countedRain,
            CylinderLevelRepository levels,
            CylinderRain cylinderRain,
            MessageNumberRepository numbers,
            UplinkFrameRepository frames,
            RelativeTimeRepository times) {
        this.database = database;
        this.sequence = sequence;
        this.judgement = judgement;
        this.rain = rain;
        this.readings = readings;
        this.samples = samples;
        this.countedRain = countedRain;
        this.levels = levels;
        this.cylinderRain = cylinderRain;
        this.numbers = numbers;
        this.frames = frames;
        this.times = times;
    }

    /**
     * Returns after the commit.
     *
     * @return one receipt for each measurement, in their order
     */
    List<Receipt> store(List<Measurement> batch) throws SQLException {
        return sequence.isShared()
                ? sequence.take(database, connection -> store(connection, batch))
                : sequence.take(() -> storeAlone(batch));
    }

    private Stored storeAlone(List<Measurement> batch) throws SQLException {
        if (!RelativeTimeRepository.areIn(batch) && !UplinkFrameRepository.areIn(batch)) {
            Batch sorted = Batch.of(batch);
            if (sorted.isReadings()
                    && !isOfCylinders(sorted)
                    && Numbered.of(batch).isEmpty()) {
                return storeReadings(sorted.given); // The usual case is one statement, without a transaction around it.
            }
        }
        return Transaction.run(database, connection -> store(connection, batch));
    }

    private Stored store(Connection connection, List<Measurement> batch) throws SQLException {
        if (RelativeTimeRepository.areIn(batch)) {
            return storeSettled(connection, times.settle(connection, batch));
        }
        if (UplinkFrameRepository.areIn(batch)) {
            return storeOnce(connection, batch);
        }
        Batch sorted = Batch.of(batch);
        return store(connection, sorted, isOfCylinders(sorted), Numbered.of(batch));
    }

    private boolean isOfCylinders(Batch batch) throws SQLException {
        return !batch.levels.isEmpty() || cylinderRain.concerns(batch.given);
    }

    /** The receipts of readings whose time was counted from their arrival tell that time. */
    private Stored storeSettled(Connection connection, List<Measurement> settled) throws SQLException {
        Stored stored = storeOnce(connection, settled);
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            Receipt receipt = stored.receipts().get(i);
            Measurement each = settled.get(i);
            receipts.add(each.origin().countedFromArrival() ? receipt.countedFromArrival(each.at()) : receipt);
        }
        return new Stored(receipts, stored.changed());
    }

    /** Without those that already arrived with the same radio frame. */
    private Stored storeOnce(Connection connection, List<Measurement> batch) throws SQLException {
        List<Boolean> repeated = frames.record(connection, batch);
        List<Measurement> fresh = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!repeated.get(i)) {
                fresh.add(batch.get(i));
            }
        }
        Batch sorted = Batch.of(fresh);
        Stored stored = store(connection, sorted, isOfCylinders(sorted), Numbered.of(fresh));
        Iterator<Receipt> receipts = stored.receipts().iterator();
        List<Receipt> all = repeated.stream()
                .map(again -> again ? Receipt.DUPLICATE : receipts.next())
                .toList();
        return new Stored(all, stored.changed());
    }

    private Stored storeReadings(List<Reading> given) throws SQLException {
        List<Judged> judged = judgement.judgeWhenRead(given);
        List<Receipt> receipts = areLikelyNew(given) ? readings.storeNews(judged) : readings.store(judged);
        if (areImported(given)) {
            importIsNew = receipts.stream().allMatch(receipt -> receipt.outcome() == Receipt.Outcome.STORED);
        }
        return new Stored(receipts, toTell(judged, receipts));
    }

    /** A batch, by kind. */
    private record Batch(
            List<Measurement> all, List<Reading> given, List<CounterReading> counts, List<CylinderLevel> levels) {
        static Batch of(List<Measurement> all) {
            Batch batch = new Batch(all, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Measurement measurement : all) {
                if (measurement instanceof Reading reading) {
                    batch.given.add(reading);
                } else if (measurement instanceof CounterReading count) {
                    batch.counts.add(count);
                } else if (measurement instanceof CylinderLevel level) {
                    batch.levels.add(level);
                }
            }
            return batch;
        }

        boolean isReadings() {
            return counts.isEmpty() && levels.isEmpty();
        }

        List<Receipt> inOrder(List<Receipt> ofReadings, List<Receipt> ofCounts, List<Receipt> ofLevels) {
            Iterator<Receipt> reading = ofReadings.iterator();
            Iterator<Receipt> count = ofCounts.iterator();
            Iterator<Receipt> level = ofLevels.iterator();
            List<Receipt> receipts = new ArrayList<>();
            for (Measurement measurement : all) {
                receipts.add((measurement instanceof Reading
                                ? reading
                                : measurement instanceof CounterReading ? count : level)
                        .next());
            }
            return receipts;
        }
    }

    /** If some are stored already, finding out costs a second attempt. */
    private boolean areLikelyNew(List<Reading> given) {
        return given.stream().allMatch(rain::isNews) || (importIsNew && areImported(given));
    }

    private static boolean areImported(List<Reading> given) {
        return given.stream().allMatch(reading -> reading.origin().source() == Source.IMPORT);
    }

    private Stored store(Connection connection, Batch batch, boolean ofCylinders, List<Numbered> numbered)
            throws SQLException {
        // Counts and levels first, because that locks their gauges.
        List<Receipt> ofCounts = batch.counts.isEmpty() ? List.of() : samples.store(connection, batch.counts);
        if (ofCylinders) {
            cylinderRain.lock(connection, batch.given, batch.levels);
        }
        List<Receipt> ofLevels = batch.levels.isEmpty() ? List.of() : levels.store(connection, batch.levels);
        List<Reading> gathered = ofCylinders ? cylinderRain.sinceEmptied(connection, batch.given) : batch.given;
        List<Judged> judged = judgement.judge(gathered);
        List<Receipt> ofReadings = judged.isEmpty() ? List.of() : readings.storeGiven(connection, judged);
        numbers.record(connection, numbered);
        List<Judged> changed = new ArrayList<>(toTell(judged, ofReadings));
        changed.addAll(storeCounted(connection, countedRain.around(connection, changed(batch.counts, ofCounts))));
        if (ofCylinders) {
            cylinderRain.keepGiven(connection, changed(batch.given, ofReadings), changed(gathered, ofReadings));
            List<Measurement> touched = new ArrayList<>(changed(batch.levels, ofLevels));
            touched.addAll(changed(batch.given, ofReadings));
            changed.addAll(cylinderRain.deriveAround(connection, touched));
        }
        return new Stored(batch.inOrder(ofReadings, ofCounts, ofLevels), changed);
    }

    private List<Judged> storeCounted(Connection connection, List<Judged> derived) throws SQLException {
        return derived.isEmpty() ? List.of() : changed(derived, readings.storeCounted(connection, derived));
    }

    /**
     * The changed readings, and those that are stored although this instance never announced them: the connection was
     * lost after the commit, or another instance stored them.
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

    /** The changed readings. */
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
}
