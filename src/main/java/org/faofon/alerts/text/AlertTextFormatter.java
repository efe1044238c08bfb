package org.faofon.alerts.text;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;

/**
 * Formats an alert event as text, in Thai or, if the locale asks for it, in English; all channels use it.
 *
 * <p>An event always gives the same text, so that a message that is sent again is the same message. Everything about a
 * drill begins with its mark.
 */
@ApplicationScoped
public class AlertTextFormatter {
    public static final Locale THAI = Locale.forLanguageTag("th-TH");
    public static final Locale ENGLISH = Locale.forLanguageTag("en-US");

    private final GaugeRegistry network;
    private final Function<Locale, AlertMessages> messages;

    @Inject
    AlertTextFormatter(GaugeRegistry network) {
        this(network, AlertTextFormatter::bundle);
    }

    AlertTextFormatter(GaugeRegistry network, Function<Locale, AlertMessages> messages) {
        this.network = network;
        this.messages = messages;
    }

    private static AlertMessages bundle(Locale locale) {
        return MessageBundles.get(AlertMessages.class, Localized.Literal.of(locale.getLanguage()));
    }

    /** One line: level, rain, place, time, and risk. */
    public String headline(AlertEvent event, Locale locale) {
        return drill(event, locale) + "[" + plainBadge(event, locale) + "] " + plainNews(event, locale);
    }

    /** The text in the brackets of the headline: the level by number and name, or that it is over. */
    public String badge(AlertEvent event, Locale locale) {
        return drill(event, locale) + plainBadge(event, locale);
    }

    /** The headline without its brackets. */
    public String news(AlertEvent event, Locale locale) {
        return drill(event, locale) + plainNews(event, locale);
    }

    /** What happened, the rain, its certainty, how many gauges were reporting, and the age of the data. */
    public String description(AlertEvent event, Locale locale) {
        return drill(event, locale) + String.join(" ", sentences(event, locale));
    }

    /** That the alert is still in force at that time. */
    public String stillInForce(Instant at, Locale locale) {
        return in(locale).stillInForce(new RainTextFormatter(network, in(locale), locale).moment(at));
    }

    /** What to do now. */
    public String instruction(AlertEvent event, Locale locale) {
        return drill(event, locale) + plainInstruction(event, locale);
    }

    /** The whole warning, to be read or read aloud; its first line is the headline. */
    public String fullText(AlertEvent event, Locale locale) {
        AlertMessages in = in(locale);
        List<String> lines = new ArrayList<>();
        lines.add(headline(event, locale));
        lines.add(String.join(" ", sentences(event, locale)));
        lines.add(in.whatToDo() + ": " + plainInstruction(event, locale));
        lines.add(in.source());
        if (event.alert.exercise) {
            lines.add(in.drill() + " " + in.drillEnds());
        }
        return String.join("\n", lines);
    }

    /** The notice's title, marked in a drill; the text of a notice is in the language in which it was written. */
    public String title(Notice notice, Locale locale) {
        return notice.exercise() ? in(locale).drill() + " " + notice.title() : notice.title();
    }

    /** The source of the message. */
    public String source(Locale locale) {
        return in(locale).source();
    }

    /** "What to do", as a heading. */
    public String whatToDo(Locale locale) {
        return in(locale).whatToDo();
    }

    /** The label of the button that leads to the alert's page. */
    public String details(Locale locale) {
        return in(locale).details();
    }

    public String hazard(Hazard hazard, Locale locale) {
        return in(locale).hazard(hazard);
    }

    /** The level by number and name, for example ระดับ 2 เตือนภัย. */
    public String level(Level level, Locale locale) {
        return in(locale).numberedLevel(level.number(), in(locale).level(level));
    }

    public String status(Status status, Locale locale) {
        return in(locale).status(status);
    }

    public String kind(Kind kind, Locale locale) {
        return in(locale).kind(kind);
    }

    public String confirmation(Confirmation confirmation, Locale locale) {
        return in(locale).confirmation(confirmation);
    }

    /** 14:20 น. 22 พ.ย. 2569 */
    public String moment(Instant at, Locale locale) {
        return rain(locale).moment(at);
    }

    /** 2 ชม. 30 นาที */
    public String span(Duration span, Locale locale) {
        return rain(locale).span(span);
    }

    private RainTextFormatter rain(Locale locale) {
        return new RainTextFormatter(network, in(locale), locale);
    }

    private AlertMessages in(Locale locale) {
        return messages.apply(english(locale) ? ENGLISH : THAI);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage());
    }

    private String drill(AlertEvent event, Locale locale) {
        return event.alert.exercise ? in(locale).drill() + " " : "";
    }

    private String plainBadge(AlertEvent event, Locale locale) {
        AlertMessages in = in(locale);
        String level = level(event.levelSpokenOf(), locale);
        return switch (event.kind) {
            case OPENED, PROPOSED, PUBLISHED, CONFIRMED, RAISED, EASED, UPDATED ->
                switch (event.confirmation) {
                    case WAITING -> in.badgeWaiting(level);
                    case UNCONFIRMED -> in.badgeUnconfirmed(level);
                    case NOT_NEEDED, OFFICER -> level;
                };
            case DOUBTED -> in.badgeDoubted(level);
            case ACKNOWLEDGED -> in.badgeAcknowledged(level);
            case POSTPONED -> in.badgeWaiting(level);
            case ESCALATED -> event.callsToWhatIsNotPublic() ? in.badgeCall() : in.badgeUnseen(level);
            case HELD -> in.badgeHeld(level);
            case WITHDRAWN -> in.badgeWithdrawn(level);
            case ENDED -> event.isPublic ? in.badgeEnded() : in.badgeClosedUntold();
            case CANCELLED -> in.badgeCancelled();
        };
    }

    private String plainNews(AlertEvent event, Locale locale) {
        AlertMessages in = in(locale);
        RainTextFormatter rain = new RainTextFormatter(network, in, locale);
        String place = place(event, locale);
        String over = in.overNews(in.hazard(event.alert.hazard), place, rain.moment(event.happenedAt));
        return switch (event.kind) {
            case OPENED, PROPOSED, PUBLISHED, CONFIRMED -> rain.news(event, place);
            case RAISED -> in.raised(rain.news(event, place));
            case EASED -> in.eased(in.plainNews(in.risk(event.alert.hazard), place, rain.moment(event.happenedAt)));
            case UPDATED -> in.updated(rain.news(event, place));
            case DOUBTED -> in.doubtedNews(in.hazard(event.alert.hazard), place);
            case ESCALATED ->
                event.callsToWhatIsNotPublic()
                        ? in.callNews(rain.unseen(event))
                        : in.unseenNews(in.hazard(event.alert.hazard), place, rain.unseen(event));
            case ACKNOWLEDGED, POSTPONED, HELD, WITHDRAWN, ENDED, CANCELLED -> over;
        };
    }

    private String place(AlertEvent event, Locale locale) {
        String name = network.findDistrict(event.alert.districtCode)
                .map(district -> name(district, locale))
                .orElse(event.alert.districtCode);
        return in(locale).district(name);
    }

    private static String name(District district, Locale locale) {
        return english(locale) ? district.nameEn : district.nameTh;
    }

    private List<String> sentences(AlertEvent event, Locale locale) {
        AlertMessages in = in(locale);
        List<String> sentences = new ArrayList<>();
        sentences.add(story(event, locale));
        if (tellsOfRain(event.kind)) {
            sentences.addAll(new RainTextFormatter(network, in, locale).sentences(event));
            sentences.add(in.sentence(in.confirmation(event.confirmation)));
            if (waitsForSuspectRain(event)) {
                sentences.add(in.suspectRain());
            }
        }
        if (event.gauges > 0 && (tellsOfRain(event.kind) || byRules(event)) && !event.callsToWhatIsNotPublic()) {
            sentences.add(in.reporting(event.reporting, event.gauges));
        }
        if (event.reason != null) {
            sentences.add(in.reason(event.reason));
        }
        return sentences;
    }

    private static boolean waitsForSuspectRain(AlertEvent event) {
        return event.confirmation == Confirmation.WAITING
                && event.evidence.stream()
                        .anyMatch(held -> held.unconfirmed() && held.level() == event.levelSpokenOf());
    }

    /** Otherwise an officer acted, and the number of reporting gauges at that moment is unknown. */
    private static boolean byRules(AlertEvent event) {
        return event.actor.equals(AlertEvent.BY_RULES);
    }

    private static boolean tellsOfRain(Kind kind) {
        return switch (kind) {
            case OPENED, PROPOSED, PUBLISHED, CONFIRMED, RAISED, UPDATED, DOUBTED -> true;
            case EASED, ACKNOWLEDGED, POSTPONED, ESCALATED, HELD, WITHDRAWN, ENDED, CANCELLED -> false;
        };
    }

    private String story(AlertEvent event, Locale locale) {
        AlertMessages in = in(locale);
        String hazard = in.hazard(event.alert.hazard);
        String place = place(event, locale);
        String level = level(event.levelSpokenOf(), locale);
        return switch (event.kind) {
            case OPENED, PROPOSED ->
                event.isPublic
                        ? in.storyInForce(in.risk(event.alert.hazard), place)
                        : in.storyWaiting(hazard, place, level);
            case PUBLISHED, CONFIRMED -> in.storyInForce(in.risk(event.alert.hazard), place);
            case RAISED -> in.storyRaised(hazard, place, level);
            case EASED -> in.storyEased(hazard, place, level);
            case UPDATED -> in.storyUpdated(hazard, place, level);
            case DOUBTED -> in.storyDoubted(hazard, place, level);
            case ACKNOWLEDGED -> in.storyAcknowledged(hazard, place);
            case POSTPONED -> in.storyPostponed(hazard, place, level, heldUntil(event, locale));
            case ESCALATED -> escalated(event, locale);
            case HELD -> in.storyHeld(hazard, place, heldUntil(event, locale));
            case WITHDRAWN ->
                byRules(event)
                        ? in.storyWithdrawnByRain(hazard, place, level)
                        : in.storyWithdrawn(hazard, place, level);
            case ENDED -> ended(event, in, hazard, place);
            case CANCELLED -> in.storyCancelled(hazard, place);
        };
    }

    /** An escalation of an alert that is not public does not say what it is about. */
    private String escalated(AlertEvent event, Locale locale) {
        AlertMessages in = in(locale);
        String span = new RainTextFormatter(network, in, locale).unseen(event);
        return event.callsToWhatIsNotPublic()
                ? in.storyCall(span)
                : in.storyUnseen(
                        in.hazard(event.alert.hazard),
                        place(event, locale),
                        level(event.levelSpokenOf(), locale),
                        span);
    }

    private String heldUntil(AlertEvent event, Locale locale) {
        return Optional.ofNullable(event.heldUntil)
                .map(new RainTextFormatter(network, in(locale), locale)::moment)
                .orElse("");
    }

    private static String ended(AlertEvent event, AlertMessages in, String hazard, String place) {
        if (!event.isPublic) {
            return in.storyClosedUntold(hazard, place);
        }
        return byRules(event) ? in.storyEndedByRain(hazard, place) : in.storyEnded(hazard, place);
    }

    private String plainInstruction(AlertEvent event, Locale locale) {
        AlertMessages in = in(locale);
        if (event.kind == Kind.CANCELLED || event.kind == Kind.ENDED) {
            if (!event.isPublic) {
                return in.doUntold();
            }
            String after = event.kind == Kind.CANCELLED ? in.doOnCancelled() : in.afterwards(event.alert.hazard);
            return after + " " + in.othersStay();
        }
        if (event.kind == Kind.ESCALATED) {
            return in.doCall();
        }
        if (event.kind == Kind.DOUBTED) {
            return in.doDecide();
        }
        // A withdrawn level needs no action; the level in force still does.
        Level level = event.kind == Kind.WITHDRAWN ? event.level : event.levelSpokenOf();
        return advice(event.alert.hazard, level, locale);
    }

    /** What to do while a warning of that level is in force. */
    public String advice(Hazard hazard, Level level, Locale locale) {
        AlertMessages in = in(locale);
        return switch (hazard) {
            case FLASH_FLOOD -> in.doInFlashFlood(level);
            case LANDSLIDE -> in.doInLandslide(level);
            case FLOOD -> in.doInFlood(level);
            case HEAVY_RAIN -> in.doInHeavyRain(level);
        };
    }

    /** What to do after it is over. */
    public String afterwards(Hazard hazard, Locale locale) {
        return in(locale).afterwards(hazard);
    }
}
