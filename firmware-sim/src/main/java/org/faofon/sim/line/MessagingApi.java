package org.faofon.sim.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.faofon.sim.line.LineAnswer.Ending;

/** Answers as LINE does, without the HTTP: one request at a time. */
final class MessagingApi {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern MEMBERS = Pattern.compile("/v2/bot/group/(C[0-9a-f]{32})/members/count");
    private static final String PUSH = "/v2/bot/message/push";
    private static final String REPLY = "/v2/bot/message/reply";
    private static final int REMEMBERED_REPLIES = 100_000;

    private final LineStubSettings settings;
    private final MonthlyQuota quota;
    private final FaultScript script;
    private final PushPrinter printer;
    private final AcceptedRequests accepted;
    private final Set<String> usedReplyTokens = new HashSet<>();
    private long messageId = 460_000_000_000_000_000L;

    MessagingApi(
            LineStubSettings settings,
            MonthlyQuota quota,
            FaultScript script,
            PushPrinter printer,
            InstantSource clock) {
        this.settings = settings;
        this.quota = quota;
        this.script = script;
        this.printer = printer;
        this.accepted = new AcceptedRequests(clock);
    }

    /** @param requestId the name that LINE gives to this request */
    synchronized LineAnswer answer(LineRequest request, String requestId) {
        if (!isAuthentic(request)) {
            return LineAnswer.error(
                    "unauthorized",
                    401,
                    "Authentication failed. Confirm that the access token in the authorization header is valid.");
        }
        return switch (request.method() + " " + request.path()) {
            case "POST " + PUSH -> push(request, requestId);
            case "POST " + REPLY -> reply(request);
            case "GET /v2/bot/message/quota" ->
                LineAnswer.ok(
                        "asked", LineAnswer.object().put("type", "limited").put("value", quota.limit()));
            case "GET /v2/bot/message/quota/consumption" ->
                LineAnswer.ok("asked", LineAnswer.object().put("totalUsage", quota.used()));
            default -> other(request);
        };
    }

    private LineAnswer other(LineRequest request) {
        if (request.method().equals("GET") && MEMBERS.matcher(request.path()).matches()) {
            return LineAnswer.ok("asked", LineAnswer.object().put("count", quota.groupMembers()));
        }
        return LineAnswer.error("unknown", 404, "Not found");
    }

    private boolean isAuthentic(LineRequest request) {
        String header = request.authorization().orElse("");
        if (!header.startsWith("Bearer ") || header.substring(7).isBlank()) {
            return false;
        }
        return settings.token().isEmpty() || settings.token().get().equals(header.substring(7));
    }

    private LineAnswer push(LineRequest request, String requestId) {
        Optional<String> key = request.retryKey();
        if (key.isPresent() ? !UUID_TEXT.matcher(key.get()).matches() : settings.requireRetryKey()) {
            return LineAnswer.error("refused", 400, "The X-Line-Retry-Key header must be a UUID in hexadecimal format");
        }
        Optional<JsonNode> body = parse(request.body());
        if (body.isEmpty()) {
            return notJson();
        }
        List<Complaint> complaints = BodyChecks.ofPush(body.get());
        return complaints.isEmpty() ? deliver(body.get(), key, requestId) : LineAnswer.refused(complaints);
    }

    private LineAnswer deliver(JsonNode body, Optional<String> key, String requestId) {
        ScriptedOutcome outcome = script.next();
        Optional<AcceptedRequests.Accepted> earlier = key.flatMap(accepted::find);
        int cost = quota.costOf(body.path("to").asText());
        if (outcome.takesMessage() && earlier.isEmpty()) {
            if (!quota.allows(cost)) {
                return monthlyLimit();
            }
            ObjectNode sent = take("push", body.path("to").asText(), cost, body.path("messages"));
            key.ifPresent(name -> accepted.remember(name, requestId, sent));
            return outcome == ScriptedOutcome.ALREADY_ACCEPTED
                    ? LineAnswer.alreadyAccepted(requestId, sent)
                    : answerOf(outcome, sent);
        }
        if (outcome.takesMessage() && earlier.isPresent() && isAnswered(outcome)) {
            return LineAnswer.alreadyAccepted(
                    earlier.get().requestId(), earlier.get().sentMessages());
        }
        return answerOf(outcome, LineAnswer.object());
    }

    private static boolean isAnswered(ScriptedOutcome outcome) {
        return outcome == ScriptedOutcome.ACCEPT || outcome == ScriptedOutcome.ALREADY_ACCEPTED;
    }

    private LineAnswer reply(LineRequest request) {
        if (request.retryKey().isPresent()) {
            return LineAnswer.error("refused", 400, "A reply takes no X-Line-Retry-Key");
        }
        Optional<JsonNode> body = parse(request.body());
        if (body.isEmpty()) {
            return notJson();
        }
        List<Complaint> complaints = BodyChecks.ofReply(body.get());
        if (!complaints.isEmpty()) {
            return LineAnswer.refused(complaints);
        }
        String token = body.get().path("replyToken").asText();
        if (usedReplyTokens.contains(token)) {
            return LineAnswer.error("refused", 400, "Invalid reply token");
        }
        return deliverReply(body.get(), token);
    }

    private LineAnswer deliverReply(JsonNode body, String token) {
        ScriptedOutcome outcome = script.next();
        if (!outcome.takesMessage()) {
            return answerOf(outcome, LineAnswer.object());
        }
        if (usedReplyTokens.size() >= REMEMBERED_REPLIES) {
            usedReplyTokens.clear();
        }
        usedReplyTokens.add(token);
        return answerOf(outcome, take("reply", token, 0, body.path("messages")));
    }

    private ObjectNode take(String way, String receiver, int cost, JsonNode messages) {
        quota.spend(cost);
        printer.print(way, receiver, cost, messages);
        ObjectNode sent = LineAnswer.object();
        ArrayNode ids = sent.putArray("sentMessages");
        messages.forEach(message -> ids.addObject().put("id", String.valueOf(messageId++)));
        return sent;
    }

    private LineAnswer answerOf(ScriptedOutcome outcome, ObjectNode sent) {
        return switch (outcome) {
            case ACCEPT, ALREADY_ACCEPTED -> LineAnswer.ok("accepted", sent);
            case SERVER_ERROR, SERVER_ERROR_ACCEPTED -> LineAnswer.error(outcome.word(), 500, "Internal Server Error");
            case TIMEOUT, TIMEOUT_ACCEPTED -> LineAnswer.silence(Ending.SILENT, outcome.word());
            case RESET, RESET_ACCEPTED -> LineAnswer.silence(Ending.RESET, outcome.word());
            case RATE_LIMIT ->
                LineAnswer.error(outcome.word(), 429, "The API rate limit has been exceeded. Try again later.");
            case MONTHLY_LIMIT -> monthlyLimit();
        };
    }

    private static LineAnswer monthlyLimit() {
        return LineAnswer.error(ScriptedOutcome.MONTHLY_LIMIT.word(), 429, "You have reached your monthly limit.");
    }

    private static LineAnswer notJson() {
        return LineAnswer.error("refused", 400, "The request body could not be parsed as JSON");
    }

    private static Optional<JsonNode> parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException fault) {
            return Optional.empty();
        }
    }
}
