package org.faofon.channels.social;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.faofon.channels.social.GraphResponse.How;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of the Graph API. Its errors are JSON with a code; anything else comes from somebody in between.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Error handling</a>
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate limits</a>
 */
final class GraphErrors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUCCESS_CLASS = 100;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_WAIT_MINUTES = 24 * 60;

    /** Session, access token. */
    private static final Set<Integer> TOKEN = Set.of(102, 190, 463, 467);

    /** Of the app, the user, the page, the call, and of business use cases. */
    private static final Set<Integer> RATE = Set.of(4, 17, 32, 341, 613, 80_001, 80_002);

    private static final Set<Integer> TROUBLE_OF_ITS_OWN = Set.of(1, 2);
    private static final int BLOCKED = 368;
    private static final int DUPLICATE = 506;
    private static final int BAD_PARAMETER = 100;
    private static final int NO_SUCH_OBJECT = 33;
    private static final int NO_PERMISSION = 10;
    private static final int NO_CAPABILITY = 3;

    private GraphErrors() {}

    /** @param usage the header {@code X-Business-Use-Case-Usage}, which says when calls are accepted again */
    static GraphResponse read(int status, String body, @Nullable String usage) {
        Optional<JsonNode> answer = parse(body);
        JsonNode error = answer.map(json -> json.path("error")).orElse(JSON.missingNode());
        if (error.path("code").isInt()) {
            return GraphResponse.not(how(status, error), reason(status, error), wait(usage));
        }
        return answer.filter(json -> status / SUCCESS_CLASS == 2 && json.isObject())
                .map(GraphResponse::given)
                .orElseGet(() -> GraphResponse.not(How.UNKNOWN, "An answer came that is not Facebook's: " + status));
    }

    private static Optional<JsonNode> parse(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static How how(int status, JsonNode error) {
        int code = error.path("code").asInt();
        if (TOKEN.contains(code)) {
            return How.TOKEN;
        }
        if (RATE.contains(code)) {
            return How.RATE;
        }
        if (code == BLOCKED) {
            return How.BLOCKED;
        }
        if (code == NO_PERMISSION || code == NO_CAPABILITY || (code >= 200 && code <= 299)) {
            return How.PERMISSION;
        }
        if (code == BAD_PARAMETER && error.path("error_subcode").asInt() == NO_SUCH_OBJECT) {
            return How.GONE;
        }
        boolean unknown = TROUBLE_OF_ITS_OWN.contains(code)
                || code == DUPLICATE // It may be ours, from an attempt whose answer was lost.
                || error.path("is_transient").asBoolean()
                || status >= SERVER_ERROR;
        return unknown ? How.UNKNOWN : How.NEVER;
    }

    private static String reason(int status, JsonNode error) {
        String subcode =
                error.has("error_subcode") ? "/" + error.path("error_subcode").asInt() : "";
        String said = "Facebook answered %d, code %d%s: %s"
                .formatted(
                        status,
                        error.path("code").asInt(),
                        subcode,
                        error.path("message").asText());
        return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
    }

    /** The longest of the waits that Facebook names, which it does in minutes. */
    private static Optional<Duration> wait(@Nullable String usage) {
        if (usage == null) {
            return Optional.empty();
        }
        long minutes = parse(usage).stream()
                .flatMap(json -> json.findValues("estimated_time_to_regain_access").stream())
                .mapToLong(JsonNode::asLong)
                .max()
                .orElse(0);
        return minutes <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT_MINUTES)));
    }
}
