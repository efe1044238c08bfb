package org.faofon.channels.social;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.jboss.logging.Logger;

/**
 * Posts public alerts and bulletins on a Facebook page (decision 53): a post when an alert opens or rises, which is edited
 * when the alert changes or ends, so that a shared post never says what is no longer true.
 */
@ApplicationScoped
class FacebookChannel implements AlertChannel {
    private static final Logger LOG = Logger.getLogger(FacebookChannel.class);

    private final FacebookConfig config;
    private final GraphApi api;
    private final FacebookPublisher publisher;
    private final FacebookEditor editor;
    private final FacebookPosts posts;

    FacebookChannel(
            FacebookConfig config,
            GraphApi api,
            FacebookPublisher publisher,
            FacebookEditor editor,
            FacebookPosts posts) {
        this.config = config;
        this.api = api;
        this.publisher = publisher;
        this.editor = editor;
        this.posts = posts;
    }

    void start(@Observes StartupEvent event) {
        if (config.token().isPresent() != config.page().isPresent()) {
            LOG.warn("Facebook is not used: both FAOFON_FACEBOOK_TOKEN and FAOFON_FACEBOOK_PAGE are required");
        } else if (config.token().isPresent() && !api.usable()) {
            LOG.warn("Facebook is not used: FAOFON_FACEBOOK_PAGE must be the number of the page, and "
                    + "FAOFON_FACEBOOK_API must begin with https://");
        }
    }

    @Override
    public String name() {
        return "facebook";
    }

    @Override
    public boolean configured() {
        return api.usable();
    }

    @Override
    public boolean carriesQuietNews() {
        return config.watch();
    }

    @Override
    public boolean carries(AlertEvent event) {
        return event.isPublic && !event.callsOfficers() && (config.exercises() || !event.alert.exercise);
    }

    /** A test is a post that nobody but the page's own people sees. */
    @Override
    public boolean carries(Notice notice) {
        if (notice.kind() == Notice.Kind.TEST) {
            return true;
        }
        return notice.audience() == Audience.GROUP
                && notice.kind() != Notice.Kind.REMINDER
                && (config.exercises() || !notice.exercise());
    }

    @Override
    public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
        if (!api.usable()) {
            return new DeliveryResult.Refused("Facebook is not configured");
        }
        if (outbound instanceof OutboundMessage.Word word) {
            return publisher.notice(retryKey, word.notice());
        }
        List<AlertEvent> events = ((OutboundMessage.News) outbound).events();
        return tell(retryKey, events.get(events.size() - 1));
    }

    /** First what is new for people, then the posts that are no longer true. */
    private DeliveryResult tell(UUID push, AlertEvent event) {
        List<FacebookPost> before = posts.listOf(event.alert.id);
        if (!announces(event, before)) {
            return before.isEmpty()
                    ? new DeliveryResult.Delivered("nothing of this alert is on the page")
                    : editor.update(before, event);
        }
        DeliveryResult posted = publisher.alert(push, event);
        return posted instanceof DeliveryResult.Delivered && !before.isEmpty() ? editor.update(before, event) : posted;
    }

    /** Whether it is worth a post: it is in force, and people have not read of it or of so high a level. */
    private static boolean announces(AlertEvent event, List<FacebookPost> before) {
        boolean over = event.kind == AlertEvent.Kind.ENDED || event.kind == AlertEvent.Kind.CANCELLED;
        Optional<FacebookPost> highest = before.stream()
                .filter(post -> post.level().isPresent())
                .max(Comparator.comparing(post -> post.level().orElseThrow()));
        return !over
                && highest.map(post -> event.levelSpokenOf().above(post.level().orElseThrow()) && !post.tells(event.id))
                        .orElse(true);
    }
}
