package org.faofon.sim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.faofon.sim.fleet.MeasurementFile;
import org.faofon.sim.fleet.MeasurementLog;

/** The file of what fell, if somebody wants one. */
record TruthOutput(MeasurementLog log, Optional<MeasurementFile> file) implements Closeable {
    static TruthOutput to(Optional<Path> path) throws IOException {
        if (path.isEmpty()) {
            return new TruthOutput(MeasurementLog.NONE, Optional.empty());
        }
        MeasurementFile file = MeasurementFile.create(path.get());
        return new TruthOutput(file, Optional.of(file));
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
