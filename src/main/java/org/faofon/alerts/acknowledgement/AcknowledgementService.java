package org.faofon.alerts.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Acknowledgement;
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

    /** Acknowledges an alert of that level, and the lower ones, for a school. */
    public Tapped acknowledge(long alert, Level level, String school, Way way, String signature) {
        boolean asked = requests.listOf(alert).stream()
                .anyMatch(request -> request.school().filter(school::equals).isPresent());
        if (!asked) {
            return Tapped.NOT_ASKED;
        }
        boolean done = requests.acknowledge(alert, level, school, way, signature, clock.instant());
        boolean raised = listOpen(school).stream().anyMatch(open -> open.alert() == alert);
        LOG.infof("Acknowledged an alert: alert=%d school=%s way=%s new=%s", alert, school, way, done);
        if (raised) {
            return Tapped.RAISED;
        }
        return done ? Tapped.DONE : Tapped.BEFORE;
    }

    /**
     * Notes that somebody acknowledged on the telephone.
     *
     * @return whether there was such an open request, and the name has 1 to 80 characters
     */
    public boolean acknowledgeByCall(long request, String officer, String answeredBy) {
        String name = answeredBy.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        Acknowledgement said = new Acknowledgement(clock.instant(), Way.CALL, officer, Optional.of(name));
        return requests.acknowledge(request, said);
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
