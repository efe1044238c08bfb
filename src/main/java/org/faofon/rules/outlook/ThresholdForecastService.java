package org.faofon.rules.outlook;

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
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.RainTotals;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.RulesConfig;
import org.faofon.rules.text.RuleMessagesByLanguage;

/** The outlook of the whole network: which rules would hold where, and when, if the rain continued. */
@Named("outlook")
@ApplicationScoped
public class ThresholdForecastService {
    /** From the latest shower to steady rain; each is a separate assumption. */
    private static final List<Duration> RATES =
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));

    private static final int MOST_PROSPECTS = 500;

    private final GaugeRegistry network;
    private final RuleRepository rules;
    private final LiveRainTotals rain;
    private final NetworkClock clock;
    private final RulesConfig config;

    ThresholdForecastService(
            GaugeRegistry network, RuleRepository rules, LiveRainTotals rain, NetworkClock clock, RulesConfig config) {
        this.network = network;
        this.rules = rules;
        this.rain = rain;
        this.clock = clock;
        this.config = config;
    }

    /** The default horizon. */
    public Duration usualHorizon() {
        return config.outlook();
    }

    /** With the default horizon, for the centre page. */
    public ThresholdForecast usual() {
        return look(usualHorizon());
    }

    public ThresholdForecast look(Duration horizon) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ThresholdForecaster outlook = new ThresholdForecaster(RainTotals.of(rain), horizon, config.clearCoverage());
        List<ThresholdForecastEntry> prospects = new ArrayList<>();
        for (Gauge gauge : network.listGauges()) {
            for (CompiledRule rule : rules.list()) {
                if (rule.rule().enabled() && rule.rule().takesRainOf(gauge)) {
                    prospect(outlook, gauge, rule, now)
                            .ifPresent(prospect -> prospects.addAll(forWarned(prospect, rule.rule())));
                }
            }
        }
        prospects.sort(Comparator.comparing(ThresholdForecastEntry::at).thenComparing(ThresholdForecastEntry::gauge));
        return new ThresholdForecast(
                local(now),
                horizon,
                RuleMessagesByLanguage.english().outlookAssumption(),
                RuleMessagesByLanguage.thai().outlookAssumption(),
                prospects.stream().limit(MOST_PROSPECTS).toList());
    }

    /** What holds upstream is an outlook of the districts that it warns. */
    private List<ThresholdForecastEntry> forWarned(ThresholdForecastEntry prospect, Rule rule) {
        return rule.upstream() == null
                ? List.of(prospect)
                : network.listDistricts().stream()
                        .filter(rule.area()::covers)
                        .map(district -> prospect.warning(district.code, rule.upstream()))
                        .toList();
    }

    private Optional<ThresholdForecastEntry> prospect(
            ThresholdForecaster outlook, Gauge gauge, CompiledRule rule, Instant now) {
        List<ThresholdForecastEntry.ByRate> byRate = new ArrayList<>();
        Optional<ThresholdForecaster.Reached> soonest = Optional.empty();
        for (Duration over : RATES) {
            Optional<ThresholdForecaster.Reached> reached = outlook.when(rule, gauge.code, now, over);
            reached.ifPresent(when ->
                    byRate.add(new ThresholdForecastEntry.ByRate(over, hourly(gauge, now, over), local(when.at()))));
            boolean sooner = reached.isPresent()
                    && soonest.filter(known -> !reached.get().at().isBefore(known.at()))
                            .isEmpty();
            soonest = sooner ? reached : soonest;
        }
        return soonest.map(when -> new ThresholdForecastEntry(
                local(when.at()),
                gauge.code,
                gauge.district().code,
                null,
                rule.rule().code(),
                rule.rule().hazard(),
                rule.rule().level(),
                when.threshold().window(),
                when.threshold().soilWater(),
                Depth.toMm(when.threshold().micrometres()),
                Depth.toMm(when.nowMicrometres()),
                List.copyOf(byRate)));
    }

    /** To a tenth of a millimetre per hour. */
    private BigDecimal hourly(Gauge gauge, Instant now, Duration over) {
        long micrometres = rain.total(gauge.code, now, over).depthMicrometres();
        return Depth.toMm(micrometres)
                .multiply(BigDecimal.valueOf(Duration.ofHours(1).toMinutes()))
                .divide(BigDecimal.valueOf(over.toMinutes()), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(RainDayTime.BANGKOK).toOffsetDateTime();
    }
}
