package org.faofon.channels.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.channels.social.GraphResponse.How;

/** Brings the posts of an alert up to date. The same text may be sent twice, so an edit needs no key. */
@ApplicationScoped
class FacebookEditor {
    private final GraphApi api;
    private final FacebookPosts posts;
    private final FacebookPostFormatter texts;
    private final FacebookTrouble troubles;
    private final LongFunction<Optional<AlertEvent>> events;

    @Inject
    FacebookEditor(
            GraphApi api,
            FacebookPosts posts,
            FacebookPostFormatter texts,
            FacebookTrouble troubles,
            AlertQueries queries) {
        this(api, posts, texts, troubles, queries::findEvent);
    }

    FacebookEditor(
            GraphApi api,
            FacebookPosts posts,
            FacebookPostFormatter texts,
            FacebookTrouble troubles,
            LongFunction<Optional<AlertEvent>> events) {
        this.api = api;
        this.posts = posts;
        this.texts = texts;
        this.troubles = troubles;
        this.events = events;
    }

    /** Edits those that do not tell the event yet; if one fails, the others follow at the next attempt. */
    DeliveryResult update(List<FacebookPost> known, AlertEvent event) {
        List<FacebookPost> stale =
                known.stream().filter(post -> !post.tells(event.id)).toList();
        for (FacebookPost post : stale) {
            GraphResponse answer = api.edit(post.id().orElseThrow(), text(post, event));
            boolean done = answer.body()
                    .filter(body -> body.path("success").asBoolean())
                    .isPresent();
            troubles.note(answer, done);
            if (done) {
                posts.shows(post.push(), event.id);
            } else if (answer.how() == How.GONE) {
                posts.gone(post.push());
            } else if (answer.how() == How.NEVER) {
                return new DeliveryResult.Refused(answer.words());
            } else {
                return new DeliveryResult.RetryLater(
                        answer.words().isEmpty() ? "Facebook did not confirm the edit" : answer.words(),
                        answer.after());
            }
        }
        return new DeliveryResult.Delivered(stale.isEmpty() ? "the page tells it or newer already" : proof(stale));
    }

    private String text(FacebookPost post, AlertEvent event) {
        AlertEvent first = post.firstEvent().isPresent()
                ? events.apply(post.firstEvent().getAsLong()).orElse(event)
                : event;
        return texts.changed(event, first, post.push());
    }

    private static String proof(List<FacebookPost> edited) {
        return "edited "
                + String.join(
                        " ", edited.stream().map(post -> post.id().orElse("")).toList());
    }
}
