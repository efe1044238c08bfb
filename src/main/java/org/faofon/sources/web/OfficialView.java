package org.faofon.sources.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.official.Publisher;
import org.faofon.official.PublisherCatalog;
import org.faofon.official.SourceState;
import org.faofon.official.SourceStateRepository;
import org.faofon.official.gauges.GuestNetwork;
import org.faofon.official.gauges.GuestNetwork.Guest;
import org.faofon.official.gauges.GuestStation;
import org.faofon.official.warnings.LevelDifferences;
import org.faofon.official.warnings.LevelDifferences.Group;
import org.faofon.official.warnings.OfficialWarning;
import org.faofon.official.warnings.OfficialWarnings;
import org.faofon.sources.Source;
import org.faofon.sources.SourceCatalog;
import org.faofon.sources.SourcesConfig;
import org.jspecify.annotations.Nullable;

/** What pages show of other authorities. Empty, and without a query, where no source is configured. */
@Named("official")
@ApplicationScoped
public class OfficialView {
    private final SourceCatalog catalog;
    private final PublisherCatalog publishers;
    private final SourcesConfig config;
    private final SourceStateRepository states;
    private final GuestNetwork guests;
    private final OfficialWarnings warnings;
    private final LevelDifferences differences;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    OfficialView(
            SourceCatalog catalog,
            PublisherCatalog publishers,
            SourcesConfig config,
            SourceStateRepository states,
            GuestNetwork guests,
            OfficialWarnings warnings,
            LevelDifferences differences,
            GaugeRegistry network,
            NetworkClock clock) {
        this.catalog = catalog;
        this.publishers = publishers;
        this.config = config;
        this.states = states;
        this.guests = guests;
        this.warnings = warnings;
        this.differences = differences;
        this.network = network;
        this.clock = clock;
    }

    /**
     * A warning of an authority.
     *
     * @param level 1 to 3, or 0 if it does not compare
     * @param lookedAt when its source was last read; null if never
     * @param late whether that is too long ago
     */
    public record WarningView(
            Both owner,
            Both headline,
            Both area,
            int level,
            OffsetDateTime sentAt,
            OffsetDateTime expiresAt,
            String link,
            @Nullable OffsetDateTime lookedAt,
            boolean late) {}

    /**
     * A station of an authority with its newest values.
     *
     * @param at of the newest value
     * @param when the same in words
     * @param old whether that is too long ago
     */
    public record StationView(
            String id,
            GuestStation.Kind kind,
            Both name,
            Both owner,
            String licence,
            String link,
            double latitude,
            double longitude,
            Both text,
            OffsetDateTime at,
            Both when,
            boolean old) {}

    /**
     * A source with how its reading goes.
     *
     * @param succeededAt when it was last read; null if never
     */
    public record SourceView(
            String code,
            Both name,
            Both owner,
            String licence,
            String link,
            String host,
            @Nullable OffsetDateTime succeededAt,
            int failures,
            String failure,
            boolean late,
            int kept,
            int elsewhere,
            int refused,
            String refusals) {}

    /** Why the file of sources cannot be used; empty if it can. */
    public String fault() {
        return catalog.fault().orElse("");
    }

    public boolean configured() {
        return !publishers.isEmpty();
    }

    /** The warnings in force about a district, the highest level first; about any for an empty code. */
    public List<WarningView> warnings(String district) {
        if (!configured()) {
            return List.of();
        }
        Map<String, SourceView> read = sourcesByCode();
        return warnings.inForce().stream()
                .filter(warning -> district.isEmpty() || warning.districts().contains(district))
                .flatMap(warning ->
                        Optional.ofNullable(read.get(warning.source())).stream().map(source -> view(warning, source)))
                .toList();
    }

    private static WarningView view(OfficialWarning warning, SourceView source) {
        return new WarningView(
                warning.publisher().th().isEmpty()
                        ? source.owner
                        : new Both(warning.publisher().th(), warning.publisher().en()),
                new Both(warning.headline().th(), warning.headline().en()),
                new Both(warning.area().th(), warning.area().en()),
                warning.aboutRain() ? warning.level() : 0,
                RainDayTime.local(warning.sentAt()),
                RainDayTime.local(warning.expiresAt()),
                warning.link().isEmpty() ? source.link : warning.link(),
                source.succeededAt,
                source.late || source.failures > 0);
    }

    /** The rain gauges of others. */
    public List<StationView> guests() {
        return stations(guests.listGauges());
    }

    /** The river stations nearest to a district; all of them for an empty code. */
    public List<StationView> rivers(String district) {
        return stations(guests.listRivers().stream()
                .filter(guest ->
                        district.isEmpty() || districtOf(guest.station()).equals(district))
                .toList());
    }

    private String districtOf(GuestStation station) {
        return network.listGauges().stream()
                .min((one, other) -> Double.compare(
                        one.position().kilometresTo(station.position()),
                        other.position().kilometresTo(station.position())))
                .map(Gauge::district)
                .map(district -> district.code)
                .orElse("");
    }

    private List<StationView> stations(Collection<Guest> chosen) {
        StationFormatter formatter = new StationFormatter(clock.instant());
        return chosen.stream()
                .flatMap(guest -> publishers.find(guest.station().source()).stream()
                        .flatMap(publisher -> formatter.view(guest, publisher).stream()))
                .toList();
    }

    public List<SourceView> sources() {
        if (!configured()) {
            return List.of();
        }
        Map<String, SourceState> known = states.all();
        return catalog.list().stream()
                .map(source -> view(source, Optional.ofNullable(known.get(source.code()))))
                .toList();
    }

    private Map<String, SourceView> sourcesByCode() {
        return sources().stream().collect(Collectors.toMap(SourceView::code, source -> source));
    }

    private SourceView view(Source source, Optional<SourceState> state) {
        Publisher publisher = source.publisher();
        Optional<Instant> succeeded = state.flatMap(SourceState::succeededAt);
        return new SourceView(
                source.code(),
                new Both(publisher.nameTh(), publisher.nameEn()),
                owner(publisher),
                publisher.licence(),
                publisher.link(),
                source.host(),
                RainDayTime.localOrNull(succeeded.orElse(null)),
                state.map(SourceState::failures).orElse(0),
                state.map(SourceState::failure).orElse(""),
                isLate(source, succeeded, state.isPresent()),
                state.map(SourceState::kept).orElse(0),
                state.map(SourceState::elsewhere).orElse(0),
                state.map(SourceState::refused).orElse(0),
                state.map(SourceState::refusals).orElse(""));
    }

    /** One that has just been configured is not late. */
    private boolean isLate(Source source, Optional<Instant> succeeded, boolean tried) {
        Instant due = clock.instant().minus(source.every().multipliedBy(config.lateAfter()));
        return succeeded.map(at -> at.isBefore(due)).orElse(tried);
    }

    static Both owner(Publisher publisher) {
        return new Both(publisher.ownerTh(), publisher.ownerEn());
    }

    /** Where levels differ now, one line each. */
    public List<Both> differences() {
        return differences.current().stream().map(this::differs).toList();
    }

    Both differs(Group group) {
        Both owner = ownerOf(group.source());
        return Both.of(in -> group.ownLevel() == 0
                ? in.in().differNone(in.pick(owner.th(), owner.en()), group.officialLevel(), names(group, in))
                : in.in()
                        .differ(
                                in.pick(owner.th(), owner.en()),
                                group.officialLevel(),
                                group.ownLevel(),
                                names(group, in)));
    }

    Both agrees(Group group) {
        Both owner = ownerOf(group.source());
        return Both.of(in -> in.in().agree(in.pick(owner.th(), owner.en()), names(group, in)));
    }

    Both ownerOf(String source) {
        return publishers.find(source).map(OfficialView::owner).orElse(new Both(source, source));
    }

    private String names(Group group, Both.Words in) {
        List<District> named = network.listDistricts().stream()
                .filter(district -> group.districts().contains(district.code))
                .toList();
        if (named.size() == network.listDistricts().size()) {
            return in.in().everywhere();
        }
        return named.size() > 4
                ? in.in().districts(named.size())
                : named.stream()
                        .map(district -> in.pick("อ." + district.nameTh, district.nameEn))
                        .collect(Collectors.joining(", "));
    }
}
