package org.faofon.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** Each check of readiness and wellness as a metric, 1 or 0, so that a monitor needs to ask only one address. */
@ApplicationScoped
class HealthMetrics {
    private final SmallRyeHealthReporter reporter;
    private final MultiGauge up;

    HealthMetrics(SmallRyeHealthReporter reporter, MeterRegistry meters) {
        this.reporter = reporter;
        this.up = MultiGauge.builder("faofon.health.up").register(meters);
    }

    /** Apart from the scrapes: a check of a database that hangs takes seconds. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void update() {
        Map<String, Boolean> checks = new TreeMap<>();
        addChecks(checks, reporter.getReadiness());
        addChecks(checks, reporter.getWellness());
        up.register(
                checks.entrySet().stream()
                        .map(check -> Row.of(Tags.of("check", check.getKey()), check.getValue() ? 1 : 0))
                        .toList(),
                true);
    }

    private static void addChecks(Map<String, Boolean> checks, SmallRyeHealth health) {
        for (JsonObject check : health.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class)) {
            checks.put(check.getString("name"), check.getString("status").equals("UP"));
        }
    }
}
