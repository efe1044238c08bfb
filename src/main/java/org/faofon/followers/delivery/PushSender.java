package org.faofon.followers.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.interaso.webpush.WebPush.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.faofon.common.text.Language;
import org.faofon.followers.PushSubscription;
import org.faofon.followers.push.PushClient;
import org.faofon.followers.push.PushMessage;
import org.faofon.followers.push.PushResult;

/** Sends a message to a device. */
@ApplicationScoped
class PushSender {
    /** Push services take 4,096 bytes with the encryption's own. */
    private static final int MOST_BYTES = 3_500;

    private final PushClient client;
    private final ObjectMapper json;

    PushSender(PushClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** What the service worker shows. */
    record Shown(String title, String body, String path, String tag, String lang) {}

    PushResult send(PushSubscription device, ComposedMessage message, FollowerMessage queued) {
        Urgency urgency = queued.urgency() == 1 ? Urgency.Normal : Urgency.High;
        return client.send(
                device, new PushMessage(text(message, queued.language()), lasts(queued), urgency, message.topic()));
    }

    private static Duration lasts(FollowerMessage queued) {
        return queued.left().isNegative() ? Duration.ZERO : queued.left();
    }

    /** The body is cut if it is too long: the page has all of it. */
    private String text(ComposedMessage message, Language language) {
        String body = message.body();
        String text = write(message, body, language);
        while (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES && !body.isEmpty()) {
            body = body.substring(0, body.length() * 3 / 4);
            text = write(message, body + "…", language);
        }
        return text;
    }

    private String write(ComposedMessage message, String body, Language language) {
        try {
            return json.writeValueAsString(new Shown(
                    message.title(), body, language.at(message.path()).toString(), message.topic(), language.code()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
