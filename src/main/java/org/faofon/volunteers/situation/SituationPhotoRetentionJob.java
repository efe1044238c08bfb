package org.faofon.volunteers.situation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.faofon.situations.SituationPhoto;
import org.faofon.situations.SituationPhotoRepository;
import org.jboss.logging.Logger;

/** Deletes photos of situations after 30 days. */
@ApplicationScoped
class SituationPhotoRetentionJob {
    private static final Logger LOG = Logger.getLogger(SituationPhotoRetentionJob.class);

    private final SituationPhotoRepository photos;
    private final Clock clock;

    SituationPhotoRetentionJob(SituationPhotoRepository photos, Clock clock) {
        this.photos = photos;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP, identity = "old photos of situations")
    void deleteOld() {
        int deleted = photos.deleteUntil(clock.instant().minus(SituationPhoto.KEPT));
        if (deleted > 0) {
            LOG.infof("Deleted old photos of situations: count=%d", deleted);
        }
    }
}
