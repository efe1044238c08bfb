package org.faofon.followers.rain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.followers.FollowRepository;
import org.faofon.followers.FollowRepository.Reached;
import org.faofon.followers.FollowRepository.Watched;
import org.faofon.followers.delivery.FollowerMessageRepository;

/** Marks thresholds as reached, or as clear again; with the messages, in one transaction. */
@ApplicationScoped
class ThresholdService {
    private final FollowRepository follows;
    private final FollowerMessageRepository messages;
    private final WorkAssignment assignment;

    ThresholdService(FollowRepository follows, FollowerMessageRepository messages, WorkAssignment assignment) {
        this.follows = follows;
        this.messages = messages;
        this.assignment = assignment;
    }

    /**
     * Tells those whose threshold is reached, once until it is clear again.
     *
     * @return how many are told
     * @throws org.faofon.common.cluster.FencedException if another instance judges that district now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int reach(String district, Watched watched, RainPeak peak) {
        assignment.assertOwnerOf(district);
        List<Reached> reached = follows.reach(watched, peak.micrometres());
        reached.forEach(one -> messages.queue(one, peak.micrometres(), peak.gauge(), peak.at()));
        return reached.size();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void clear(String district, Watched watched, long rainMicrometres) {
        assignment.assertOwnerOf(district);
        follows.clear(watched, rainMicrometres);
    }
}
