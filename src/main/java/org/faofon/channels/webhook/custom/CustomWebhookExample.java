package org.faofon.channels.webhook.custom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.faofon.alerts.Level;
import org.faofon.channels.webhook.custom.CustomWebhook.Format;
import org.faofon.channels.webhook.custom.CustomWebhook.Method;
import org.faofon.common.text.Language;

/** Where to begin: how services that many use want to be asked. */
enum CustomWebhookExample {
    EMPTY("", Method.POST, Format.JSON, "{\"text\": \"{text}\"}", "", OptionalInt.empty()),
    TELEGRAM(
            "https://api.telegram.org/bot{secret:TELEGRAM}/sendMessage",
            Method.POST,
            Format.JSON,
            "{\"chat_id\": \"@…\", \"text\": \"{text}\\n{link}\"}",
            "\"ok\":true",
            OptionalInt.of(4_000)),
    DISCORD(
            "https://discord.com/api/webhooks/{secret:DISCORD}",
            Method.POST,
            Format.JSON,
            "{\"content\": \"{text}\\n{link}\", \"allowed_mentions\": {\"parse\": []}}",
            "",
            OptionalInt.of(1_900)),
    SMS(
            "https://sms.example.com/send",
            Method.POST,
            Format.FORM,
            "to=08…\nsender=Faofon\nkey={secret:SMS}\nmessage={text}",
            "",
            OptionalInt.of(70));

    private final String url;
    private final Method method;
    private final Format format;
    private final String body;
    private final String expects;
    private final OptionalInt longest;

    CustomWebhookExample(String url, Method method, Format format, String body, String expects, OptionalInt longest) {
        this.url = url;
        this.method = method;
        this.format = format;
        this.body = body;
        this.expects = expects;
        this.longest = longest;
    }

    static Optional<CustomWebhookExample> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel to begin with; it has no name yet. */
    CustomWebhook hook() {
        return new CustomWebhook(
                "",
                "",
                false,
                method,
                url,
                "",
                format,
                body,
                expects,
                Language.TH,
                longest,
                Level.WARNING,
                Set.of(),
                false,
                false);
    }
}
