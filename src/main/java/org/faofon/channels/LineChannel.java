package org.faofon.channels;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.PushMessageResponse;
import com.linecorp.bot.messaging.model.SentMessage;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertChannel;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Delivery;
import org.faofon.alerts.Missive;
import org.faofon.alerts.Notice;
import org.jboss.logging.Logger;

/** Pushes warnings to the province's LINE group by the Messaging API. */
@ApplicationScoped
class LineChannel implements AlertChannel {
    private static final Logger LOG = Logger.getLogger(LineChannel.class);

    /** LINE's words for a plan that is used up, which no retry mends before the next month. */
    private static final String USED_UP = "You have reached your monthly limit.";

    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_REASON = 300;

    private final ChannelsConfig.Line config;
    private final LineMessages messages;
    private final Optional<MessagingApiClient> client;

    LineChannel(ChannelsConfig config, LineMessages messages) {
        this.config = config.line();
        this.messages = messages;
        this.client = this.config
                .token()
                .filter(token -> this.config.group().isPresent())
                .map(this::connect);
    }

    /** LINE's own default logger writes whole messages into our log, so it is off. */
    private MessagingApiClient connect(String token) {
        var builder = MessagingApiClient.builder(token);
        config.api().map(LineChannel::asFolder).ifPresent(builder::apiEndPoint);
        return builder.usingDefaultLogger(false)
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.readTimeout())
                .writeTimeout(config.readTimeout())
                .build();
    }

    private static URI asFolder(URI address) {
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    void start(@Observes StartupEvent event) {
        if (config.token().isPresent() && config.group().isEmpty()) {
            LOG.warn("LINE is not used: FAOFON_LINE_TOKEN is given, but FAOFON_LINE_GROUP is missing");
        }
        if (config.group().isPresent() && config.token().isEmpty()) {
            LOG.warn("LINE is not used: FAOFON_LINE_GROUP is given, but FAOFON_LINE_TOKEN is missing");
        }
    }

    @Override
    public String name() {
        return "line";
    }

    @Override
    public boolean configured() {
        return client.isPresent();
    }

    /**
     * A call to a large group costs a message for each member, and the reserve for warnings matters more: where officers
     * have no chat of their own, only what nobody knows of yet is worth it, and once.
     */
    @Override
    public boolean carries(AlertEvent event) {
        return event.kind != AlertEvent.Kind.ESCALATED
                || config.officers().isPresent()
                || (event.pendingLevel != null && !event.calledBefore);
    }

    /** What only officers should know must not go to the group that is warned. */
    @Override
    public boolean carries(Notice notice) {
        return notice.audience() == Notice.Audience.GROUP || config.officers().isPresent();
    }

    @Override
    public Duration gathers() {
        return config.gathers();
    }

    private String recipient(Missive missive) {
        return config.officers()
                .filter(officers -> forOfficers(missive))
                .orElseGet(() -> config.group().orElseThrow());
    }

    private static boolean forOfficers(Missive missive) {
        return missive instanceof Missive.Word word
                ? word.notice().audience() == Notice.Audience.OFFICERS
                : missive instanceof Missive.News news && news.events().get(0).kind == AlertEvent.Kind.ESCALATED;
    }

    @Override
    public Delivery deliver(UUID retryKey, Missive missive) {
        if (client.isEmpty()) {
            return new Delivery.Refused("LINE is not configured");
        }
        PushMessageRequest push =
                new PushMessageRequest.Builder(recipient(missive), List.of(messages.of(missive))).build();
        return await(client.get().pushMessage(retryKey, push));
    }

    private Delivery await(CompletableFuture<Result<PushMessageResponse>> call) {
        try {
            return new Delivery.Delivered(proof(call.get(config.callTimeout().toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException e) {
            call.cancel(true);
            return later("LINE did not answer within " + config.callTimeout());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return later("We stopped before LINE answered");
        } catch (ExecutionException e) {
            return e.getCause() instanceof AbstractLineClientException answer
                    ? judge(answer)
                    : later("LINE could not be reached: " + e.getCause());
        }
    }

    private static String proof(Result<PushMessageResponse> accepted) {
        String messages =
                accepted.body().sentMessages().stream().map(SentMessage::id).collect(Collectors.joining(" "));
        return "request " + accepted.requestId() + " message " + messages;
    }

    /** What LINE's description says of each answer: only 5xx and the rate limit are worth another attempt. */
    private static Delivery judge(AbstractLineClientException answer) {
        String reason = reason(answer);
        if (answer.getCode() == CONFLICT) {
            return new Delivery.Delivered(
                    "accepted before as request " + answer.getHeader("x-line-accepted-request-id"));
        }
        if (answer.getCode() == TOO_MANY_REQUESTS && !reason.contains(USED_UP)) {
            return new Delivery.RetryLater(reason, retryAfter(answer));
        }
        // Below 400 it is an answer that could not be read: asked again, LINE says whether it had accepted.
        if (answer.getCode() >= SERVER_ERROR || answer.getCode() < 400) {
            return new Delivery.RetryLater(reason, retryAfter(answer));
        }
        return new Delivery.Refused(reason);
    }

    private static String reason(AbstractLineClientException answer) {
        String said = answer instanceof MessagingApiClientException error
                ? error.getError() + details(error)
                : "an answer that could not be read";
        String reason = "LINE answered " + answer.getCode() + ": " + said;
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static String details(MessagingApiClientException error) {
        return error.getDetails() == null || error.getDetails().isEmpty() ? "" : " " + error.getDetails();
    }

    private static Optional<Duration> retryAfter(AbstractLineClientException answer) {
        return Optional.ofNullable(answer.getHeader("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static Delivery later(String reason) {
        return new Delivery.RetryLater(reason, Optional.empty());
    }
}
