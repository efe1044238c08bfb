package org.faofon.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.minute;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;

/** What must be true of every life of an alert, however the rain and the officers behave. */
class AlertLifePropertiesTest {
    /** An opening and an end for each level, if nothing lingers although something holds. */
    private static final int ROUNDS_TO_SILENCE = 2 * Level.values().length;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final EscalationPolicy LADDER =
            new EscalationPolicy(List.of(Duration.ofMinutes(5), Duration.ofMinutes(15)), Level.WATCH);

    /** One round of an invented life; the minutes are since the round before. */
    record Round(int minutes, Optional<Level> lingering, List<Held> held, Act act) {}

    record Held(Level level, boolean confirm, boolean suspect, String gauge, int minutesAgo) {}

    enum Act {
        NONE,
        ACKNOWLEDGE,
        ESCALATE,
        HOLD,
        PUBLISH,
        PUBLISH_UNANSWERED,
        WITHDRAW,
        CANCEL,
        END
    }

    @Provide
    Arbitrary<List<Round>> lives() {
        Arbitrary<Held> held = Combinators.combine(
                        Arbitraries.of(Level.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Rains.CHUMPHON, Rains.BAN_NA),
                        Arbitraries.integers().between(0, 180))
                .as(Held::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.of(Level.class).optional(),
                        held.list().ofMaxSize(4),
                        Arbitraries.of(Act.class))
                .as(Round::new)
                .list()
                .ofMaxSize(15);
    }

    @Property(tries = 2000)
    void theSameFindingSoonFallsSilent(@ForAll("lives") List<Round> rounds) {
        InventedLife life = new InventedLife();
        for (Round round : rounds) {
            Finding finding = life.finding(round);
            for (int i = 0; i < ROUNDS_TO_SILENCE; i++) {
                life.hear(finding);
            }
            assertThat(life.hear(finding)).isEmpty();
            life.act(round.act());
        }
    }

    @Property(tries = 2000)
    void everyAlertIsConsistentAfterEveryRound(@ForAll("lives") List<Round> rounds) {
        InventedLife life = new InventedLife();
        for (Round round : rounds) {
            life.hear(life.finding(round));
            life.act(round.act());
            life.latest.ifPresent(AlertLifePropertiesTest::isConsistent);
        }
    }

    @Property(tries = 2000)
    void newsThatNeedsNobodyIsInForceAtOnceAndNothingThatNeedsSomebody(@ForAll("lives") List<Round> rounds) {
        InventedLife life = new InventedLife();
        for (Round round : rounds) {
            Finding finding = life.finding(round);
            int news = NewEvidence.in(finding, life.latest).atOnce();
            int before = life.inForce();
            life.hear(finding);
            if (news > before) {
                // More is in force where a gauge has risen beyond the level for which an officer called it wrong.
                assertThat(life.inForce()).isBetween(news, highestThatNeedsNobody(finding));
            }
            life.act(round.act());
        }
    }

    @Property(tries = 2000)
    void suspectRainAloneIsNeverToldToThePublic(@ForAll("lives") List<Round> rounds) {
        InventedLife life = new InventedLife();
        for (Round round : rounds) {
            life.hear(life.finding(round)).stream()
                    .filter(event -> event.isPublic)
                    .forEach(event -> assertThat(event.evidence).noneMatch(Evidence::unconfirmed));
        }
    }

    private static int highestThatNeedsNobody(Finding finding) {
        return finding.held().stream()
                .filter(Evidence::needsNobody)
                .mapToInt(held -> held.level().number())
                .max()
                .orElse(0);
    }

    private static void isConsistent(Alert alert) {
        assertThat(alert.closedAt != null).isEqualTo(!alert.status.open());
        assertThat(alert.pendingLevel == null && alert.pendingUntil != null).isFalse();
        assertThat(alert.peakLevel.above(alert.level) || alert.peakLevel == alert.level)
                .isTrue();
        if (alert.status == Status.PENDING) {
            assertThat(alert.pendingLevel).isEqualTo(alert.level);
        }
        if (alert.status == Status.ACTIVE && alert.pendingLevel != null) {
            assertThat(alert.pendingLevel.above(alert.level)).isTrue();
        }
        if (alert.causeOverAt != null) {
            assertThat(alert.status.open()).isFalse();
        }
    }

    private static final class InventedLife extends Life {
        private Instant now = minute(0);

        Finding finding(Round round) {
            now = now.plusSeconds(60L * round.minutes());
            Evidence[] held = round.held().stream()
                    .map(one -> {
                        Evidence evidence = Rains.held(
                                "rule",
                                one.level(),
                                one.confirm() ? Optional.of(Rains.TEN_MINUTES) : Optional.empty(),
                                one.gauge(),
                                now.minusSeconds(60L * one.minutesAgo()));
                        return one.suspect() ? evidence.doubted() : evidence;
                    })
                    .toArray(Evidence[]::new);
            return Rains.finding(now, round.lingering(), held);
        }

        int inForce() {
            return latest.filter(alert -> alert.status == Status.ACTIVE)
                    .map(alert -> alert.level.number())
                    .orElse(0);
        }

        void act(Act act) {
            if (latest.isPresent()) {
                OfficerActions officer = officer(now);
                switch (act) {
                    case NONE -> {}
                    case ACKNOWLEDGE -> officer.acknowledge("noi");
                    case ESCALATE -> officer.escalate(LADDER);
                    case HOLD -> officer.hold("noi", now.plus(HOUR), HOUR, "น้ำยังขึ้น");
                    case PUBLISH -> officer.publish("noi");
                    case PUBLISH_UNANSWERED -> officer.publishUnanswered();
                    case WITHDRAW -> officer.withdraw("noi", "ถังวัดฝนล้ม");
                    case CANCEL -> officer.cancel("noi", "ถังวัดฝนล้ม");
                    case END -> officer.end("noi", "ฝนหยุดแล้ว");
                }
            }
        }
    }
}
