package org.faofon.volunteers;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.faofon.schools.CylinderPhoto;
import org.faofon.schools.CylinderPhotoRepository;
import org.jboss.logging.Logger;

/** Deletes photos of cylinders after 30 days. */
@ApplicationScoped
class CylinderPhotoRetentionJob {
    private static final Logger LOG = Logger.getLogger(CylinderPhotoRetentionJob.class);

    private final CylinderPhotoRepository photos;
    private final Clock clock;

    CylinderPhotoRetentionJob(CylinderPhotoRepository photos, Clock clock) {
        this.photos = photos;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP, identity = "old photos of cylinders")
    void deleteOld() {
        int deleted = photos.deleteUntil(clock.instant().minus(CylinderPhoto.KEPT));
        if (deleted > 0) {
            LOG.infof("Deleted old photos of cylinders: count=%d", deleted);
        }
    }
}
