package org.faofon.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.LiveRain;

/** The outlook of the whole network: which rules would hold where, and when, if the rain went on. */
@Named("outlook")
@ApplicationScoped
public class OutlookBoard {
    /** From the latest shower to the steady rain; each is an assumption of its own. */
    private static final List<Duration> RATES =
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));

    private static final int MOST_PROSPECTS = 500;

    private final Network network;
    private final RuleBook rules;
    private final LiveRain rain;
    private final NetworkClock clock;
    private final RulesConfig config;

    OutlookBoard(Network network, RuleBook rules, LiveRain rain, NetworkClock clock, RulesConfig config) {
        this.network = network;
        this.rules = rules;
        this.rain = rain;
        this.clock = clock;
        this.config = config;
    }

    /** The horizon where nobody asks for another. */
    Duration usualHorizon() {
        return config.outlook();
    }

    /** As far ahead as usual; for the page of the centre. */
    public Outlooks usual() {
        return look(usualHorizon());
    }

    Outlooks look(Duration horizon) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Outlook outlook = new Outlook(rain::total, horizon, config.clearCoverage());
        List<Prospect> prospects = new ArrayList<>();
        for (Gauge gauge : network.listGauges()) {
            for (JudgedRule rule : rules.list()) {
                if (rule.rule().enabled() && rule.rule().area().covers(gauge.district())) {
                    prospect(outlook, gauge, rule, now).ifPresent(prospects::add);
                }
            }
        }
        prospects.sort(Comparator.comparing(Prospect::at).thenComparing(Prospect::gauge));
        return new Outlooks(
                local(now),
                horizon,
                RuleLanguage.english().outlookAssumption(),
                RuleLanguage.thai().outlookAssumption(),
                prospects.stream().limit(MOST_PROSPECTS).toList());
    }

    private Optional<Prospect> prospect(Outlook outlook, Gauge gauge, JudgedRule rule, Instant now) {
        List<Prospect.ByRate> byRate = new ArrayList<>();
        Optional<Outlook.Reached> soonest = Optional.empty();
        for (Duration over : RATES) {
            Optional<Outlook.Reached> reached = outlook.when(rule, gauge.code, now, over);
            reached.ifPresent(
                    when -> byRate.add(new Prospect.ByRate(over, hourly(gauge, now, over), local(when.at()))));
            boolean sooner = reached.isPresent()
                    && soonest.filter(known -> !reached.get().at().isBefore(known.at()))
                            .isEmpty();
            soonest = sooner ? reached : soonest;
        }
        return soonest.map(when -> new Prospect(
                local(when.at()),
                gauge.code,
                gauge.district().code,
                rule.rule().code(),
                rule.rule().hazard(),
                rule.rule().level(),
                when.threshold().window(),
                Depth.toMm(when.threshold().micrometres()),
                Depth.toMm(when.nowMicrometres()),
                List.copyOf(byRate)));
    }

    /** To a tenth of a millimetre an hour. */
    private BigDecimal hourly(Gauge gauge, Instant now, Duration over) {
        long micrometres = rain.total(gauge.code, now, over).depthMicrometres();
        return Depth.toMm(micrometres)
                .multiply(BigDecimal.valueOf(Duration.ofHours(1).toMinutes()))
                .divide(BigDecimal.valueOf(over.toMinutes()), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(NetworkClock.BANGKOK).toOffsetDateTime();
    }
}
