package org.faofon.followers.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.faofon.alerts.Level;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.followers.Follow;
import org.faofon.followers.FollowService;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.LinkSigner;
import org.faofon.followers.LinkSigner.Purpose;
import org.faofon.followers.MailAvailability;
import org.faofon.followers.Place;
import org.faofon.followers.PlaceNames;
import org.faofon.followers.push.PushClient;
import org.faofon.followers.web.ChoiceParser.Fault;
import org.faofon.followers.web.FollowView.Followed;
import org.faofon.followers.web.FollowView.Option;
import org.faofon.network.GaugeRegistry;
import org.jspecify.annotations.Nullable;

/** Collects what the page shows. */
@ApplicationScoped
class FollowViewService {
    private final GaugeRegistry network;
    private final PlaceNames places;
    private final FollowService follows;
    private final PushClient push;
    private final MailAvailability mail;
    private final LinkSigner links;
    private final DeviceCookie device;
    private final FollowersConfig config;

    FollowViewService(
            GaugeRegistry network,
            PlaceNames places,
            FollowService follows,
            PushClient push,
            MailAvailability mail,
            LinkSigner links,
            DeviceCookie device,
            FollowersConfig config) {
        this.network = network;
        this.places = places;
        this.follows = follows;
        this.push = push;
        this.mail = mail;
        this.links = links;
        this.device = device;
        this.config = config;
    }

    /**
     * What somebody asked for.
     *
     * @param cookie of the device
     * @param token of a link in a mail
     */
    record Asked(Choice choice, String email, @Nullable String cookie, String token, Language language) {}

    FollowView view(Asked asked, String told, @Nullable Fault fault) {
        Language language = asked.language();
        Optional<UUID> address = links.find(Purpose.MAIL, asked.token());
        return new FollowView(
                districts(language),
                gauges(language),
                asked.choice(),
                asked.email(),
                device.find(asked.cookie()).map(id -> list(id, language)).orElse(List.of()),
                address.map(id -> list(id, language)).orElse(List.of()),
                address.isPresent() ? asked.token() : "",
                push.applicationServerKey(),
                mail.isConfigured(),
                told,
                fault,
                feedDistrict(asked.choice(), language),
                config.mostPlaces());
    }

    private Option feedDistrict(Choice choice, Language language) {
        return Place.find(choice.place(), network)
                .flatMap(place -> place.findDistrict(network))
                .map(Place::district)
                .map(district -> new Option(district.key(), name(district, language)))
                .orElseGet(() -> districts(language).get(0));
    }

    private List<Option> districts(Language language) {
        return options(network.listDistricts().stream().map(district -> Place.district(district.code)), language);
    }

    private List<Option> gauges(Language language) {
        return options(network.listGauges().stream().map(gauge -> Place.gauge(gauge.code)), language);
    }

    private List<Option> options(Stream<Place> all, Language language) {
        return all.map(place -> new Option(place.key(), name(place, language)))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    /** Of gauges with the code, because a school may have several. */
    private String name(Place place, Language language) {
        String name = places.of(place, language);
        return place.kind() == Place.Kind.DISTRICT || name.equals(place.code())
                ? name
                : name + " (" + place.code() + ")";
    }

    private List<Followed> list(UUID follower, Language language) {
        LocaleFormatter format = new LocaleFormatter(language);
        return follows.list(follower).stream()
                .map(follow -> followed(follow, language, format))
                .toList();
    }

    private Followed followed(Follow follow, Language language, LocaleFormatter format) {
        return new Followed(
                follow.id(),
                name(follow.place(), language),
                follow.place().path(),
                follow.wishes().leastLevel().map(Level::number).orElse(0),
                follow.wishes()
                        .threshold()
                        .map(own -> format.mm(BigDecimal.valueOf(own.micrometres(), 3)))
                        .orElse(""),
                follow.wishes()
                        .threshold()
                        .map(own -> format.window(own.window()))
                        .orElse(""));
    }
}
