package org.faofon.volunteers;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.faofon.common.cluster.NotLeader;
import org.faofon.network.siting.SitingCardService;
import org.faofon.schools.CylinderPhoto;
import org.faofon.schools.CylinderPhotoRepository;
import org.faofon.situations.SituationPhoto;
import org.faofon.situations.SituationPhotoRepository;
import org.jboss.logging.Logger;

/** Deletes photos of cylinders and of situations after 30 days, those of siting cards after five years. */
@ApplicationScoped
public class PhotoRetentionJob {
    private static final Logger LOG = Logger.getLogger(PhotoRetentionJob.class);

    private final CylinderPhotoRepository cylinders;
    private final SituationPhotoRepository situations;
    private final SitingCardService sitings;
    private final Clock clock;

    PhotoRetentionJob(
            CylinderPhotoRepository cylinders,
            SituationPhotoRepository situations,
            SitingCardService sitings,
            Clock clock) {
        this.cylinders = cylinders;
        this.situations = situations;
        this.sitings = sitings;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "old photos",
            skipExecutionIf = NotLeader.class)
    public void deleteOld() {
        Instant now = clock.instant();
        int deleted = cylinders.deleteUntil(now.minus(CylinderPhoto.KEPT))
                + situations.deleteUntil(now.minus(SituationPhoto.KEPT))
                + sitings.deleteOld(now);
        if (deleted > 0) {
            LOG.infof("Deleted old photos: count=%d", deleted);
        }
    }
}
