package org.faofon.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.common.cache.SingleFlightCache;

/**
 * Whether the program is well, without details. It is found out at most once a second, however many ask, so that asking
 * costs nothing.
 */
@Singleton
class HealthSummary {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int UNAVAILABLE = 503;

    private static final Map<String, Function<SmallRyeHealthReporter, SmallRyeHealth>> ADDRESSES = Map.of(
            "/q/health", SmallRyeHealthReporter::getHealth,
            "/q/health/live", SmallRyeHealthReporter::getLiveness,
            "/q/health/ready", SmallRyeHealthReporter::getReadiness,
            "/q/health/started", SmallRyeHealthReporter::getStartup,
            "/q/health/well", SmallRyeHealthReporter::getWellness);

    private final SmallRyeHealthReporter reporter;
    private final Map<String, SingleFlightCache<String, Boolean>> known = Map.copyOf(caches(ADDRESSES.keySet()));

    HealthSummary(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    /** One for each address: the slowest check must not delay the others. */
    private static Map<String, SingleFlightCache<String, Boolean>> caches(Set<String> addresses) {
        return addresses.stream()
                .collect(Collectors.toMap(path -> path, path -> new SingleFlightCache<>(1, FRESH)));
    }

    static boolean has(String path) {
        return ADDRESSES.containsKey(path);
    }

    void answer(RoutingContext context, String path) {
        context.vertx()
                .executeBlocking(() -> isUp(path), false)
                .onSuccess(up -> answer(context, up))
                .onFailure(context::fail);
    }

    private boolean isUp(String path) throws SQLException {
        return known.get(path).get(path, () -> !ask(ADDRESSES.get(path)).isDown());
    }

    private SmallRyeHealth ask(Function<SmallRyeHealthReporter, SmallRyeHealth> question) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return question.apply(reporter);
        }
        request.activate();
        try {
            return question.apply(reporter);
        } finally {
            request.terminate();
        }
    }

    private static void answer(RoutingContext context, boolean up) {
        if (context.response().closed()) {
            return;
        }
        context.response()
                .setStatusCode(up ? 200 : UNAVAILABLE)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(up ? "{\"status\":\"UP\",\"checks\":[]}" : "{\"status\":\"DOWN\",\"checks\":[]}");
    }
}
