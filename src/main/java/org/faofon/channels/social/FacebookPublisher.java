package org.faofon.channels.social;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.NoticePictures;
import org.faofon.channels.social.GraphResponse.How;
import org.jspecify.annotations.Nullable;

/**
 * Makes new posts, each once. The Graph API has no retry key; so after an attempt whose result is unknown, the page itself
 * is asked whether it has a post with our mark.
 */
@ApplicationScoped
class FacebookPublisher {
    private static final GraphResponse TOO_LATE =
            GraphResponse.not(How.NEVER, "Not posted: the alert was over before it could be posted");

    private final FacebookConfig config;
    private final GraphApi api;
    private final FacebookPosts posts;
    private final FacebookPostFormatter texts;
    private final FacebookTrouble troubles;
    private final NoticePictures pictures;

    FacebookPublisher(
            FacebookConfig config,
            GraphApi api,
            FacebookPosts posts,
            FacebookPostFormatter texts,
            FacebookTrouble troubles,
            NoticePictures pictures) {
        this.config = config;
        this.api = api;
        this.posts = posts;
        this.texts = texts;
        this.troubles = troubles;
        this.pictures = pictures;
    }

    DeliveryResult alert(UUID push, AlertEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("message", texts.alert(event, push));
        texts.link(event).ifPresent(link -> fields.put("link", link));
        return once(push, event, () -> event.alert.status.open() ? api.post(fields) : TOO_LATE);
    }

    DeliveryResult notice(UUID push, Notice notice) {
        String text = texts.notice(notice, push);
        if (notice.kind() == Notice.Kind.TEST) {
            return once(push, null, () -> api.post(Map.of("message", text, "published", "false")));
        }
        Optional<byte[]> picture = notice.picture().flatMap(pictures::png);
        return once(
                push,
                null,
                () -> picture.map(png -> api.photo(png, text)).orElseGet(() -> api.post(Map.of("message", text))));
    }

    private DeliveryResult once(UUID push, @Nullable AlertEvent event, Supplier<GraphResponse> call) {
        if (!posts.begin(push, event)) {
            Optional<DeliveryResult> earlier = earlier(push);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        GraphResponse answer = call.get();
        String id = answer.text("post_id").isEmpty() ? answer.text("id") : answer.text("post_id");
        if (answer.how() == How.GIVEN && !id.isEmpty()) {
            posts.posted(push, id);
            troubles.note(answer, true);
            return new DeliveryResult.Delivered("post " + id);
        }
        if (answer.how().certainlyNot()) {
            posts.forget(push);
        }
        troubles.note(answer, false);
        return failed(answer);
    }

    /** What became of an earlier attempt under the same key; empty if it did not reach the page. */
    private Optional<DeliveryResult> earlier(UUID push) {
        Optional<String> known = posts.find(push).flatMap(FacebookPost::id);
        if (known.isPresent()) {
            return Optional.of(new DeliveryResult.Delivered("post " + known.get()));
        }
        GraphResponse recent = api.recent();
        troubles.note(recent, false);
        if (recent.body().filter(body -> body.path("data").isArray()).isEmpty()) {
            return Optional.of(later("Nobody knows whether it is on the page already: " + recent.words(), recent));
        }
        Optional<String> found = find(recent.body().orElseThrow().path("data"), FacebookPost.markOf(push));
        found.ifPresent(id -> posts.posted(push, id));
        return found.map(id -> new DeliveryResult.Delivered("found on the page as post " + id));
    }

    /** Only posts of the page itself count: visitors may copy a mark. */
    private Optional<String> find(JsonNode data, String mark) {
        for (JsonNode post : data) {
            boolean ours =
                    post.path("from").path("id").asText().equals(config.page().orElse(""));
            if (ours && post.path("message").asText().contains(mark)) {
                return Optional.of(post.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private DeliveryResult failed(GraphResponse answer) {
        return switch (answer.how()) {
            case GIVEN, UNKNOWN -> {
                Duration wait = answer.after().orElse(config.settles());
                yield new DeliveryResult.RetryLater(
                        answer.words().isEmpty() ? "Facebook named no post" : answer.words(), Optional.of(wait));
            }
            case RATE, TOKEN, PERMISSION, BLOCKED -> later(answer.words(), answer);
            case GONE, NEVER -> new DeliveryResult.Refused(answer.words());
        };
    }

    private static DeliveryResult later(String words, GraphResponse answer) {
        return new DeliveryResult.RetryLater(words, answer.after());
    }
}
