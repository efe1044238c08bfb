package org.faofon.alerts.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Way;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Asks those responsible to acknowledge alerts, and stores when each of them knew. */
@ApplicationScoped
public class AcknowledgementService {
    private static final Logger LOG = Logger.getLogger(AcknowledgementService.class);
    private static final int LONGEST_NAME = 80;

    private final AcknowledgementRepository requests;
    private final AlertsConfig.Receipts config;
    private final NetworkClock clock;

    AcknowledgementService(AcknowledgementRepository requests, AlertsConfig config, NetworkClock clock) {
        this.requests = requests;
        this.config = config.receipts();
        this.clock = clock;
    }

    /** The result of a school's tap. */
    public enum Tapped {
        DONE,
        /** It was acknowledged before, or is no longer in force. */
        BEFORE,
        /** It is done, but meanwhile the alert has a higher level, which asks again. */
        RAISED,
        /** The school was not asked about this alert. */
        NOT_ASKED
    }

    /** Asks for all alerts that need it; what was asked before is not asked again. */
    void ask() {
        int asked = requests.ask(config.from(), clock.instant());
        if (asked > 0) {
            LOG.infof("Asked for receipts of alerts: parties=%d", asked);
        }
    }

    /** Acknowledges alerts of the level that was seen, and the lower ones, for a school. */
    public Tapped acknowledge(Collection<SeenAlert> alerts, String school, Way way, String signature) {
        List<SeenAlert> asked =
                alerts.stream().filter(seen -> isAsked(seen, school)).toList();
        if (asked.isEmpty()) {
            return Tapped.NOT_ASKED;
        }
        boolean done = false;
        for (SeenAlert seen : asked) {
            done |= requests.acknowledge(seen, school, way, signature, clock.instant());
        }
        LOG.infof("Acknowledged alerts: alerts=%s school=%s way=%s new=%s", asked, school, way, done);
        boolean raised = listOpen(school).stream()
                .anyMatch(open -> asked.stream().anyMatch(seen -> seen.alert() == open.alert()));
        if (raised) {
            return Tapped.RAISED;
        }
        return done ? Tapped.DONE : Tapped.BEFORE;
    }

    private boolean isAsked(SeenAlert seen, String school) {
        return requests.listOf(seen.alert()).stream()
                .anyMatch(request -> request.school().filter(school::equals).isPresent());
    }

    /**
     * Notes that somebody acknowledged on the telephone, all alerts in force at once.
     *
     * @return whether anything was open, and the name has 1 to 80 characters
     */
    public boolean acknowledgeByCall(long request, String officer, String answeredBy) {
        String name = answeredBy.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        return requests.acknowledgeByCall(request, officer, name, clock.instant());
    }

    /** Those who have not acknowledged, the longest waiting first. */
    public List<AcknowledgementRequest> listOpen() {
        return requests.listOpen(config.from());
    }

    public List<AcknowledgementRequest> listOpen(String school) {
        return requests.listOpen(config.from(), school);
    }

    /** All of an alert, those who have not acknowledged first. */
    public List<AcknowledgementRequest> listOf(long alert) {
        return requests.listOf(alert);
    }

    public Optional<AcknowledgementRequest> find(long id) {
        return requests.find(id);
    }

    /** The schools whose chats are to be asked now: once at the beginning, and then the reminders. */
    public List<AcknowledgementRequest> listDue(Instant now) {
        return requests.listDue(config.from(), 1 + config.reminders(), config.remindAfter(), now);
    }

    /** Claims the next push of that request; returns whether nobody has claimed it yet. */
    public boolean takePush(AcknowledgementRequest request, Instant now) {
        return requests.takePush(request, now);
    }

    public void countPush(AcknowledgementRequest request, int messages, boolean leftOut) {
        requests.countPush(request, messages, leftOut);
    }
}
