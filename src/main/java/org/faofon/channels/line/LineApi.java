package org.faofon.channels.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import com.linecorp.bot.messaging.model.GroupMemberCountResponse;
import com.linecorp.bot.messaging.model.GroupSummaryResponse;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.MessageQuotaResponse;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.PushMessageResponse;
import com.linecorp.bot.messaging.model.QuotaConsumptionResponse;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.ReplyMessageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineResponse.How;
import org.jspecify.annotations.Nullable;

/** Calls LINE's Messaging API with its official client, within a time-out. It never throws for external failures. */
@ApplicationScoped
public class LineApi {
    /** LINE's message for a used-up plan, which no retry solves before the next month. */
    private static final String USED_UP = "You have reached your monthly limit.";

    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_REASON = 300;

    private final ChannelsConfig.Line config;
    private final Optional<MessagingApiClient> client;

    LineApi(ChannelsConfig config) {
        this.config = config.line();
        this.client = this.config.token().map(this::connect);
    }

    /** LINE's own default logger writes whole messages into our log, so it is off. */
    private MessagingApiClient connect(String token) {
        var builder = MessagingApiClient.builder(token);
        config.api().map(LineApi::asFolder).ifPresent(builder::apiEndPoint);
        return builder.usingDefaultLogger(false)
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.readTimeout())
                .writeTimeout(config.readTimeout())
                .build();
    }

    private static URI asFolder(URI address) {
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    /** Whether there is a token. */
    public boolean usable() {
        return client.isPresent();
    }

    /**
     * Sends messages to a chat; they count towards the month's plan.
     *
     * @param retryKey by which LINE recognises a repeated push
     */
    public LineResponse<PushMessageResponse> push(UUID retryKey, String to, List<Message> messages) {
        PushMessageRequest push = new PushMessageRequest.Builder(to, messages).build();
        return ask(line -> line.pushMessage(retryKey, push), PushMessageResponse::sentMessages);
    }

    /** Free of charge; a reply token is valid once, for about a minute. */
    public LineResponse<ReplyMessageResponse> reply(String replyToken, Message message) {
        ReplyMessageRequest reply = new ReplyMessageRequest.Builder(replyToken, List.of(message)).build();
        return ask(line -> line.replyMessage(reply), answer -> answer);
    }

    LineResponse<MessageQuotaResponse> quota() {
        return ask(MessagingApiClient::getMessageQuota, MessageQuotaResponse::type);
    }

    LineResponse<QuotaConsumptionResponse> consumption() {
        return ask(MessagingApiClient::getMessageQuotaConsumption, QuotaConsumptionResponse::totalUsage);
    }

    public LineResponse<GroupMemberCountResponse> members(String group) {
        return ask(line -> line.getGroupMemberCount(group), GroupMemberCountResponse::count);
    }

    public LineResponse<GroupSummaryResponse> summary(String group) {
        return ask(line -> line.getGroupSummary(group), GroupSummaryResponse::groupId);
    }

    /** @param proof what LINE's answer always has, and JSON of anybody between has not */
    private <T> LineResponse<T> ask(
            Function<MessagingApiClient, CompletableFuture<Result<T>>> call, Function<T, @Nullable Object> proof) {
        return client.map(line -> await(call.apply(line), proof))
                .orElseGet(() -> LineResponse.not(How.NEVER, "LINE is not configured"));
    }

    private <T> LineResponse<T> await(CompletableFuture<Result<T>> call, Function<T, @Nullable Object> proof) {
        try {
            Result<T> result = call.get(config.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
            boolean lines = result.body() != null && proof.apply(result.body()) != null;
            return lines
                    ? LineResponse.given(result.body(), String.valueOf(result.requestId()))
                    : LineResponse.not(How.LATER, "An answer came that is not LINE's");
        } catch (TimeoutException e) {
            call.cancel(true);
            return LineResponse.not(How.LATER, "LINE did not answer within " + config.callTimeout());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return LineResponse.not(How.LATER, "The program stopped before LINE answered");
        } catch (ExecutionException e) {
            return e.getCause() instanceof AbstractLineClientException answer
                    ? judge(answer)
                    : LineResponse.not(How.LATER, "LINE could not be reached: " + e.getCause());
        }
    }

    /** According to LINE's documentation, only 5xx and the rate limit are worth another attempt. */
    private static <T> LineResponse<T> judge(AbstractLineClientException answer) {
        String reason = reason(answer);
        if (!isOfLine(answer)) {
            return LineResponse.not(How.LATER, reason, retryAfter(answer));
        }
        String acceptedBefore = answer.getHeader("x-line-accepted-request-id");
        if (answer.getCode() == CONFLICT && acceptedBefore != null) {
            return LineResponse.not(How.ACCEPTED_BEFORE, acceptedBefore);
        }
        if (answer.getCode() == TOO_MANY_REQUESTS) {
            return reason.contains(USED_UP)
                    ? LineResponse.not(How.USED_UP, reason)
                    : LineResponse.not(How.LATER, reason, retryAfter(answer));
        }
        if (answer.getCode() >= SERVER_ERROR || answer.getCode() == CONFLICT) {
            return LineResponse.not(How.LATER, reason, retryAfter(answer));
        }
        return LineResponse.not(How.NEVER, reason);
    }

    /**
     * Whether LINE itself refused: its errors are JSON with a message. A proxy's page is none, whatever its status. On a
     * retry, LINE says whether it had accepted.
     */
    private static boolean isOfLine(AbstractLineClientException answer) {
        return answer instanceof MessagingApiClientException error && error.getError() != null;
    }

    private static String reason(AbstractLineClientException answer) {
        String said = answer instanceof MessagingApiClientException error && error.getError() != null
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
}
