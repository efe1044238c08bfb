package org.faofon.channels.social;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.ChannelsConfig;
import org.faofon.common.web.PublicUrls;

/** Formats posts: Thai first, English below, and at the end the mark by which the post is found again. */
@ApplicationScoped
class FacebookPostFormatter {
    private static final String BETWEEN = "\n\n";

    private final AlertTextFormatter words;
    private final Function<Locale, FacebookMessages> messages;
    private final Optional<PublicUrls> site;

    @Inject
    FacebookPostFormatter(AlertTextFormatter words, ChannelsConfig config) {
        this(words, FacebookPostFormatter::bundle, config.publicUrl());
    }

    FacebookPostFormatter(
            AlertTextFormatter words, Function<Locale, FacebookMessages> messages, Optional<URI> publicUrl) {
        this.words = words;
        this.messages = messages;
        this.site = publicUrl.map(PublicUrls::new);
    }

    static FacebookMessages bundle(Locale locale) {
        return MessageBundles.get(FacebookMessages.class, Localized.Literal.of(locale.getLanguage()));
    }

    /** The announcement of an alert. */
    String alert(AlertEvent event, UUID push) {
        return both(event) + BETWEEN + mark(push);
    }

    /**
     * The text that replaces an announcement when its alert has changed. What the announcement said people must do is no
     * longer there, only its headline: the post may be shared for days.
     */
    String changed(AlertEvent event, AlertEvent first, UUID push) {
        String earlier =
                messages.apply(AlertTextFormatter.THAI).changedFrom(words.headline(first, AlertTextFormatter.THAI));
        return both(event) + BETWEEN + earlier + BETWEEN + mark(push);
    }

    private String both(AlertEvent event) {
        return words.fullText(event, AlertTextFormatter.THAI)
                + BETWEEN
                + words.fullText(event, AlertTextFormatter.ENGLISH);
    }

    /** A notice, with the address of its page if there is one. */
    String notice(Notice notice, UUID push) {
        String link = notice.path()
                .flatMap(this::address)
                .map(page -> "\n" + messages.apply(AlertTextFormatter.THAI).details(page))
                .orElse("");
        return words.title(notice, AlertTextFormatter.THAI) + BETWEEN + notice.text() + link + BETWEEN + mark(push);
    }

    /** The public address of the alert, which Facebook shows as a card. */
    Optional<String> link(AlertEvent event) {
        return address("/alerts/" + event.alert.id);
    }

    private Optional<String> address(String path) {
        return site.map(urls -> urls.page(path).toString());
    }

    private String mark(UUID push) {
        return messages.apply(AlertTextFormatter.THAI).mark(FacebookPost.markOf(push));
    }
}
