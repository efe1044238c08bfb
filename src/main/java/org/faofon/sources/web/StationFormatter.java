package org.faofon.sources.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.common.time.RainDayTime;
import org.faofon.official.Publisher;
import org.faofon.official.gauges.GuestNetwork.Guest;
import org.faofon.official.gauges.GuestStation;
import org.faofon.official.gauges.RiverSeries;
import org.faofon.readings.RainInterval;
import org.faofon.sources.web.OfficialView.StationView;

/** Says what a station of somebody else has measured last. */
final class StationFormatter {
    private static final Duration OLD = Duration.ofHours(3);
    private static final int MOST_SPANS = 3;

    private final Instant now;

    StationFormatter(Instant now) {
        this.now = now;
    }

    /** Empty for a station that has said nothing for days. */
    Optional<StationView> view(Guest guest, Publisher publisher) {
        return guest.station().kind() == GuestStation.Kind.RAIN ? rain(guest, publisher) : level(guest, publisher);
    }

    private Optional<StationView> rain(Guest guest, Publisher publisher) {
        List<RainInterval> newest = guest.rain().newest();
        Optional<Instant> last =
                newest.stream().map(fall -> fall.interval().end()).max(Instant::compareTo);
        return last.map(at -> {
            // A span whose last value is older than the others' would look current beside them.
            List<RainInterval> current = newest.stream()
                    .filter(fall -> fall.interval().end().isAfter(at.minus(OLD)))
                    .limit(MOST_SPANS)
                    .toList();
            return view(
                    guest.station(),
                    publisher,
                    Both.of(in -> current.stream()
                            .map(fall -> in.in()
                                    .rain(
                                            in.numbers().mm(fall.depth().mm()),
                                            in.numbers().window(fall.interval().length())))
                            .collect(Collectors.joining(" · "))),
                    at,
                    current.get(0).interval().length());
        });
    }

    private Optional<StationView> level(Guest guest, Publisher publisher) {
        return guest.levels()
                .newest()
                .map(level -> view(
                        guest.station(), publisher, Both.of(in -> level(guest, level, in)), level.at(), Duration.ZERO));
    }

    private static String level(Guest guest, RiverSeries.Level level, Both.Words in) {
        String words = in.in().level(metres(level.millimetres()));
        String bank = guest.station()
                .bankMillimetres()
                .map(height -> height >= level.millimetres()
                        ? " · " + in.in().belowBank(metres(height - level.millimetres()))
                        : " · " + in.in().aboveBank(metres(level.millimetres() - height)))
                .orElse("");
        return words + bank + " · " + in.in().trend(level.trend());
    }

    private static String metres(int millimetres) {
        return BigDecimal.valueOf(millimetres, 3)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private StationView view(GuestStation station, Publisher publisher, Both text, Instant at, Duration span) {
        String river = station.river().isEmpty() ? "" : " · " + station.river();
        Duration old = span.compareTo(OLD) > 0 ? span.plus(OLD) : OLD;
        return new StationView(
                station.source() + "/" + station.id(),
                station.kind(),
                new Both(station.nameTh() + river, station.nameEn() + river),
                OfficialView.owner(publisher),
                publisher.licence(),
                publisher.link(),
                station.latitude(),
                station.longitude(),
                text,
                RainDayTime.local(at),
                Both.of(in -> in.numbers().moment(RainDayTime.local(at))),
                at.isBefore(now.minus(old)));
    }
}
