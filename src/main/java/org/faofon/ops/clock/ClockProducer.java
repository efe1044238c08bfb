package org.faofon.ops.clock;

import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.faofon.network.NetworkClock;
import org.faofon.ops.OpsConfig;
import org.faofon.ops.StartupException;
import org.jboss.logging.Logger;

/** Produces the one clock of the program: no other class may read the system clock. */
@Singleton
class ClockProducer {
    private static final Logger LOG = Logger.getLogger(ClockProducer.class);

    @Produces
    @Singleton
    NetworkClock clock(OpsConfig config) {
        try {
            Optional<DrillClock.Plan> plan = DrillClock.Plan.of(config.clockStart(), config.clockRate());
            return plan.isPresent() ? drill(config.home(), plan.get(), NetworkClock.world()) : new SystemClock();
        } catch (StartupException e) {
            throw new PreventFurtherStepsException(e.getMessage(), 1);
        } catch (IOException e) {
            throw new IllegalStateException("Could not store the exercise's clock in " + config.home(), e);
        }
    }

    static NetworkClock drill(Path home, DrillClock.Plan plan, InstantSource world) throws IOException {
        Optional<DrillStartFile> known =
                DrillStartFile.find(home).filter(anchor -> anchor.plan().equals(plan));
        if (known.isPresent()) {
            DrillClock clock = new DrillClock(world, known.get());
            LOG.infof(
                    "The exercise continues: it is %s there. To start over, delete %s or set another"
                            + " FAOFON_CLOCK_START",
                    OffsetDateTime.now(clock), home.resolve(DrillStartFile.FILE));
            return clock;
        }
        Files.createDirectories(home);
        DrillStartFile anchor = new DrillStartFile(plan, world.instant());
        anchor.save(home);
        LOG.infof("An exercise begins: its clock starts at %s and runs %s times as fast", plan.start(), plan.rate());
        return new DrillClock(world, anchor);
    }
}
