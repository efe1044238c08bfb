package org.faofon.situations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.network.NetworkClock;
import org.faofon.situations.FloodPoint.Check;
import org.faofon.situations.FloodPoint.Correction;
import org.faofon.situations.FloodPoint.Status;
import org.faofon.situations.SituationReport.Source;
import org.jboss.logging.Logger;

/** Takes flood points, and lets officers check them before they are public. */
@ApplicationScoped
public class FloodPointService {
    private static final Logger LOG = Logger.getLogger(FloodPointService.class);

    /** A point further away from every gauge is a mistake. */
    private static final double REACH_KM = 60;

    /** Points of one sender within an hour. */
    public static final int MOST_OF_AN_HOUR = 12;

    private final FloodPointRepository points;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SituationsConfig config;

    FloodPointService(FloodPointRepository points, GaugeRegistry network, NetworkClock clock, SituationsConfig config) {
        this.points = points;
        this.network = network;
        this.clock = clock;
        this.config = config;
    }

    /** The result of a report. */
    public enum Receipt {
        STORED,
        DUPLICATE,
        /** The sender has sent as many within an hour as they may. */
        TOO_MANY,
        /** It is too old to be shown. */
        EXPIRED,
        /** It is in another part of the country. */
        FAR_AWAY
    }

    /** The result of a check. */
    public enum Checked {
        DONE,
        /** Somebody else has changed it since. */
        CONFLICT,
        UNKNOWN
    }

    /**
     * What a sender says.
     *
     * @param id chosen by the sender
     * @param school the sender's school; empty for an officer
     */
    public record Draft(
            UUID id,
            Optional<String> school,
            RoundedPosition position,
            String place,
            Optional<WaterDepth> depth,
            Instant seenAt) {
        /** Another point under the id of this one, for a form that was changed and sent again; the same for the same content. */
        Draft withOwnId() {
            String content = id + " " + position + " " + place + " " + depth;
            UUID own = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
            return new Draft(own, school, position, place, depth, seenAt);
        }
    }

    /** Stores a point that an officer must check. */
    public Receipt report(Draft draft, ReportVia via, String by) {
        return add(draft, via, by, Check.NONE);
    }

    /** Stores a point that an officer has heard of and believes. */
    public Receipt enter(Draft draft, ReportVia via, String officer) {
        return add(draft, via, officer, Check.of(officer, clock.instant()));
    }

    @Transactional
    Receipt add(Draft said, ReportVia via, String by, Check check) {
        Instant now = clock.instant();
        boolean changed = points.find(said.id())
                .filter(earlier -> isAnother(earlier, said))
                .isPresent();
        Draft draft = changed ? said.withOwnId() : said;
        Instant expires = draft.seenAt().plus(config.floodPointLasts());
        if (points.find(draft.id()).isPresent()) {
            return Receipt.DUPLICATE;
        }
        if (!expires.isAfter(now)) {
            return Receipt.EXPIRED;
        }
        if (!isNear(draft.position())) {
            return Receipt.FAR_AWAY;
        }
        if (check.status() == Status.UNCHECKED && points.count(by, now.minus(Duration.ofHours(1))) >= MOST_OF_AN_HOUR) {
            return Receipt.TOO_MANY;
        }
        boolean news = points.add(new FloodPoint(
                draft.id(),
                draft.school(),
                draft.position(),
                draft.place(),
                draft.depth(),
                draft.seenAt(),
                expires,
                new Source(via, by, now),
                check));
        LOG.infof("Stored a flood point: id=%s via=%s status=%s", draft.id(), via, check.status());
        return news ? Receipt.STORED : Receipt.DUPLICATE;
    }

    /** Whether a form was changed since; what somebody has added or checked meanwhile is no difference. */
    private static boolean isAnother(FloodPoint earlier, Draft said) {
        return earlier.check().version() == 1
                && !(earlier.position().equals(said.position())
                        && earlier.place().equals(said.place())
                        && earlier.depth().equals(said.depth()));
    }

    /** Whether some gauge is near enough for the point to be in our province. */
    private boolean isNear(RoundedPosition position) {
        GeoPoint at = new GeoPoint(position.latitude(), position.longitude(), Optional.empty());
        return network.listGauges().stream().anyMatch(gauge -> gauge.position().kilometresTo(at) <= REACH_KM);
    }

    /** Adds the depth to a point that nobody has checked yet; returns whether it could. */
    public boolean sayDepth(UUID id, WaterDepth depth) {
        return points.sayDepth(id, depth);
    }

    public Optional<FloodPoint> find(UUID id) {
        return points.find(id);
    }

    /**
     * An officer's check of a point as they saw it. A confirmed point is shown from now on for the usual time, and checking
     * it again extends that.
     */
    @Transactional
    public Checked check(UUID id, int seenVersion, Status status, Correction correction, String officer) {
        Optional<FloodPoint> point = points.find(id);
        if (point.isEmpty()) {
            return Checked.UNKNOWN;
        }
        Instant now = clock.instant();
        Instant expires = status == Status.CONFIRMED
                ? now.plus(config.floodPointLasts())
                : point.get().expiresAt();
        Check check = new Check(status, seenVersion, Optional.of(officer), Optional.of(now));
        return points.check(id, seenVersion, check, expires, correction) ? Checked.DONE : Checked.CONFLICT;
    }

    /** Those that wait for an officer, the latest first. */
    public List<FloodPoint> listUnchecked() {
        return list(Status.UNCHECKED);
    }

    /** Those that the public sees, the latest first. */
    public List<FloodPoint> listPublic() {
        return list(Status.CONFIRMED);
    }

    private List<FloodPoint> list(Status status) {
        return points.listCurrent(clock.instant()).stream()
                .filter(point -> point.check().status() == status)
                .toList();
    }

    /** Those of the last days that are over, expired or not right. */
    public List<FloodPoint> listPast(Duration back) {
        Instant now = clock.instant();
        return points.listPast(now.minus(back), now);
    }
}
