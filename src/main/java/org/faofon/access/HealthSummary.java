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
import java.util.function.Function;
import org.faofon.common.cache.SingleFlightCache;

/**
 * Whether the program is well, without details. It is found out at most ten times a second, however many ask, so that asking
 * costs nothing.
 */
@Singleton
class HealthSummary {
    private static final Duration FRESH = Duration.ofMillis(100);
    private static final int UNAVAILABLE = 503;

    /** One cache for each address: the slowest check must not delay the others. */
    private record Question(
            Function<SmallRyeHealthReporter, SmallRyeHealth> kind, SingleFlightCache<String, Boolean> known) {
        static Question of(Function<SmallRyeHealthReporter, SmallRyeHealth> kind) {
            return new Question(kind, new SingleFlightCache<>(1, FRESH));
        }
    }

    private final SmallRyeHealthReporter reporter;
    private final Map<String, Question> questions = Map.of(
            "/q/health", Question.of(SmallRyeHealthReporter::getHealth),
            "/q/health/live", Question.of(SmallRyeHealthReporter::getLiveness),
            "/q/health/ready", Question.of(SmallRyeHealthReporter::getReadiness),
            "/q/health/started", Question.of(SmallRyeHealthReporter::getStartup),
            "/q/health/well", Question.of(SmallRyeHealthReporter::getWellness));

    HealthSummary(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    /** Answers if that is an address of health; otherwise nothing is done. */
    boolean answers(RoutingContext context) {
        Question question = questions.get(context.normalizedPath());
        if (question == null) {
            return false;
        }
        context.vertx()
                .executeBlocking(() -> isUp(question), false)
                .onSuccess(up -> answer(context, up))
                .onFailure(context::fail);
        return true;
    }

    private boolean isUp(Question question) throws SQLException {
        return question.known.get("up", () -> !ask(question.kind).isDown());
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
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response()
                .setStatusCode(up ? 200 : UNAVAILABLE)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(up ? "{\"status\":\"UP\",\"checks\":[]}" : "{\"status\":\"DOWN\",\"checks\":[]}");
    }
}
