package org.faofon.followers.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.followers.FollowMessages;
import org.faofon.followers.PlaceNames;
import org.faofon.followers.delivery.FollowerMessage.Content;
import org.faofon.network.NetworkClock;

/** What a message says. That of an alert is the same for all who read its language. */
@ApplicationScoped
class FollowerTextFormatter {
    private static final int MOST_EVENTS = 200;

    private final AlertQueries alerts;
    private final AlertTextFormatter words;
    private final PlaceNames places;
    private final NetworkClock clock;
    private final Cache<OfEvent, ComposedMessage> ofEvents =
            Caffeine.newBuilder().maximumSize(MOST_EVENTS).build();

    private record OfEvent(long event, Language language) {}

    FollowerTextFormatter(AlertQueries alerts, AlertTextFormatter words, PlaceNames places, NetworkClock clock) {
        this.alerts = alerts;
        this.words = words;
        this.places = places;
        this.clock = clock;
    }

    /** Empty if there is nothing to tell any more. */
    Optional<ComposedMessage> compose(Content content, Language language) {
        if (content instanceof Content.OfRain rain) {
            return Optional.of(compose(rain, language));
        }
        return content instanceof Content.OfAlert alert
                ? Optional.ofNullable(ofEvents.get(new OfEvent(alert.event(), language), this::compose))
                : Optional.empty();
    }

    private ComposedMessage compose(OfEvent of) {
        AlertEvent event = alerts.findEvent(of.event()).orElseThrow();
        Locale locale = of.language() == Language.TH ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH;
        return new ComposedMessage(
                words.headline(event, locale),
                words.instruction(event, locale),
                "/alerts/" + event.alert.id,
                "a" + event.alert.id);
    }

    private ComposedMessage compose(Content.OfRain rain, Language language) {
        FollowMessages in = words(language);
        LocaleFormatter format = new LocaleFormatter(language);
        String window = format.window(rain.threshold().window());
        String title = in.rainTitle(places.of(rain.place(), language), mm(rain.rainMicrometres(), format), window);
        String body = in.rainBody(
                places.ofGauge(rain.gauge(), language),
                format.clock(RainDayTime.local(rain.at())),
                mm(rain.threshold().micrometres(), format),
                window);
        String mark = clock.exercise() ? in.drill() + " " : "";
        return new ComposedMessage(mark + title, body, rain.place().path(), "r" + rain.follow());
    }

    private static String mm(long micrometres, LocaleFormatter format) {
        return format.mm(BigDecimal.valueOf(micrometres, 3));
    }

    static FollowMessages words(Language language) {
        return MessageBundles.get(FollowMessages.class, Localized.Literal.of(language.code()));
    }
}
