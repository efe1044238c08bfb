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

/** Who is asked to read a cylinder now, and whom the question has reached, for the officers' page. */
@Named("levelRequestStatus")
@ApplicationScoped
public class LevelRequestStatus {
    private final LevelRequestRepository requests;
    private final Clock clock;

    LevelRequestStatus(LevelRequestRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** All requests that hold: first those that nobody has answered, of these the latest first. */
    public Asked asked() {
        return new Asked(requests.listHolding(clock.instant()).stream()
                .map(OfSchool::new)
                .sorted(Comparator.comparing(OfSchool::answered))
                .toList());
    }

    /** What was asked of whom. */
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

        /** Messages that LINE has taken. */
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

        /** Nobody there has a chat, so that only the page asks. */
        public boolean hasNoChat() {
            return !holding.taken() && holding.chats() == 0;
        }

        /** There are chats, and the question is on its way to them. */
        public boolean waits() {
            return !holding.taken() && holding.chats() > 0;
        }
    }
}
