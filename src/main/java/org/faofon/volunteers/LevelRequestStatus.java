package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.School;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.LevelRequestRepository.Holding;
import org.faofon.schools.LevelRequestRepository.Reason;

/**
 * The state of level requests for the officers' page: who is asked to read a cylinder, and which chats the request has
 * reached.
 */
@Named("levelRequestStatus")
@ApplicationScoped
public class LevelRequestStatus {
    private final LevelRequestRepository requests;
    private final Clock clock;

    LevelRequestStatus(LevelRequestRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** All valid requests: unanswered ones first, then the latest first. */
    public Asked asked() {
        return new Asked(requests.listHolding(clock.instant()).stream()
                .map(OfSchool::new)
                .sorted(Comparator.comparing(OfSchool::answered))
                .toList());
    }

    /** The valid requests. */
    public record Asked(List<OfSchool> schools) {
        public boolean isEmpty() {
            return schools.isEmpty();
        }

        public int size() {
            return schools.size();
        }

        public long answered() {
            return schools.stream().filter(OfSchool::answered).count();
        }

        /** Messages that LINE has accepted. */
        public int reached() {
            return schools.stream().mapToInt(OfSchool::reached).sum();
        }

        /** Messages that were not sent, so that enough are left for warnings. */
        public int leftOut() {
            return schools.stream().mapToInt(OfSchool::leftOut).sum();
        }
    }

    /** The request to one school. */
    public record OfSchool(Holding holding) {
        public School school() {
            return holding.gauge().school;
        }

        public Reason reason() {
            return holding.reason();
        }

        public OffsetDateTime askedAt() {
            return RainDayTime.local(holding.askedAt());
        }

        public OffsetDateTime validUntil() {
            return RainDayTime.local(holding.validUntil());
        }

        public boolean answered() {
            return holding.answered();
        }

        public int reached() {
            return holding.sent().reached();
        }

        public int leftOut() {
            return holding.sent().leftOut();
        }

        public int refused() {
            return holding.sent().refused();
        }

        /** Whether no chat is linked, so that only the page shows the request. */
        public boolean hasNoChat() {
            return !holding.taken() && holding.chats() == 0;
        }

        /** Whether chats are linked and the request was not sent to them yet. */
        public boolean waits() {
            return !holding.taken() && holding.chats() > 0;
        }
    }
}
