package org.faofon.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.NetworkClock;
import org.faofon.privacy.PersonalDataColumns.Signature;
import org.faofon.schools.DeviceRepository;
import org.jboss.logging.Logger;

/** Forgets personal data when their time is over; the readings stay. Photos have a job of their own. */
@ApplicationScoped
class PersonalDataRetentionJob {
    private static final Logger LOG = Logger.getLogger(PersonalDataRetentionJob.class);

    /** Only cylinders are read by people; the readings of automatic gauges are many and have no such author. */
    private static final String OF_CYLINDERS = "gauge_id in (select id from gauge where kind = 'MANUAL')";

    /** Keeps the role and the school. The chats of LINE have no name there. */
    private static final String STRIP = """
            update %1$s set %2$s = substring(%2$s from '^(?:volunteer|teacher) \\S+')
            where %2$s ~ '^(volunteer|teacher) \\S+ ' and %2$s not like '%% LINE' and %3$s < ? and %4$s
            """;

    private static final String SIGNS = STRIP.formatted("natural_sign", "said_by", "said_at", "true");

    private static final String SITUATIONS = STRIP.formatted("situation_report", "said_by", "said_at", "true");

    /** Rounded or not, where somebody stood is not kept for long; the history of an event needs it for some months. */
    private static final String FLOOD_POINTS = "delete from flood_point where seen_at < ?";

    private static final String QUESTIONS = "update asked_back set reason = '' where reason <> '' and asked_at < ?";

    /** Who answered the telephone. */
    private static final String CALLS =
            "update acknowledgement_request set answered_by = '' where answered_by <> '' and asked_at < ?";

    private static final String DUTY_CONTACTS =
            "update shift set telephone = '', email = '' where (telephone <> '' or email <> '') and ended_at < ?";

    private static final String DEVICES = "delete from device where revoked_at < ? or enrolled_at < ?";

    /** Only the newest entry of a weekday holds. */
    private static final String ROTA = """
            delete from rota_turn old where said_at < ? and exists (
                select from rota_turn newer where newer.school_code = old.school_code
                  and newer.weekday = old.weekday and newer.id > old.id)
            """;

    private static final String GROUPS = "delete from line_group where left_at < ?";

    /** A code is valid for an hour; its author is known from the audit trail. */
    private static final String CHAT_CODES = "delete from chat_code where made_at < ?";

    private static final Duration CHAT_CODES_KEPT = Duration.ofDays(7);

    private final SqlRunner sql;
    private final NetworkClock clock;
    private final PrivacyConfig config;

    PersonalDataRetentionJob(SqlRunner sql, NetworkClock clock, PrivacyConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(
            every = "24h",
            delayed = "15m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "old personal data",
            skipExecutionIf = NotLeader.class)
    void daily() {
        forget(clock.instant(), NetworkClock.world().instant());
    }

    /**
     * Forgets what is old.
     *
     * @param now the network's time: of readings, signs and questions
     * @param world the real time: of sign-ins and LINE
     */
    void forget(Instant now, Instant world) {
        int rows = forgetNicknames(before(now, config.nicknameDays()));
        Instant lately = before(now, config.signAndQuestionDays());
        rows += sql.update(SIGNS, lately);
        rows += sql.update(SITUATIONS, lately);
        rows += sql.update(FLOOD_POINTS, before(now, config.floodPointDays()));
        rows += sql.update(QUESTIONS, lately);
        rows += sql.update(CALLS, lately);
        rows += sql.update(DUTY_CONTACTS, lately);
        rows += sql.update(ROTA, lately);
        Instant signedOut = before(world, config.deviceDays());
        rows += sql.update(DEVICES, signedOut, signedOut.minus(DeviceRepository.LASTS));
        rows += sql.update(GROUPS, before(world, config.lineGroupDays()));
        rows += sql.update(CHAT_CODES, world.minus(CHAT_CODES_KEPT));
        if (rows > 0) {
            LOG.infof("Forgot old personal data: rows=%d", rows);
        }
    }

    private int forgetNicknames(Instant before) {
        int rows = 0;
        for (Signature place : PersonalDataColumns.SIGNATURES) {
            String text = STRIP.formatted(
                    place.table(), place.column(), place.time(), place.ofGauge() ? OF_CYLINDERS : "true");
            rows += sql.update(text, before);
        }
        return rows;
    }

    private static Instant before(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
