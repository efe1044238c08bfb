package org.faofon.channels.line.bot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.RainTotal;
import org.faofon.readings.query.LiveRainTotals;

/** Formats the current rain, its coverage, and the age of the data. */
@ApplicationScoped
class RainReplyFormatter {
    private static final Duration DAY = Duration.ofHours(24);
    private static final List<Duration> WINDOWS = List.of(Duration.ofHours(1), DAY, Duration.ofHours(72));
    private static final int TOP = 5;
    private static final int MOST_GAUGES = 10;
    private static final int MOST_HITS = 6;

    /** A minute lost in a day is not mentioned. */
    private static final double NEARLY_ALL = 0.97;

    private final GaugeRegistry network;
    private final LiveRainTotals live;
    private final NetworkClock clock;

    RainReplyFormatter(GaugeRegistry network, LiveRainTotals live, NetworkClock clock) {
        this.network = network;
        this.live = live;
        this.clock = clock;
    }

    private record Fallen(Gauge gauge, RainTotal total) {
        boolean observed() {
            return !total.observed().isZero();
        }
    }

    /** How many gauges report, and where it rained most in 24 hours. */
    String ofNetwork(LineFormatter speech) {
        Instant now = clock.instant();
        LineMessages words = speech.words();
        List<Fallen> known = fallen(network.listGauges(), now).stream()
                .filter(Fallen::observed)
                .toList();
        List<String> lines = new ArrayList<>(List.of(mark(words) + words.rainOfDay(speech.moment(now))));
        lines.addAll(reporting(network.listGauges(), now, speech));
        List<Fallen> wet = known.stream()
                .filter(fallen -> fallen.total.depthMicrometres() > 0)
                .toList();
        if (known.isEmpty()) {
            lines.add(words.rainUnknown());
        } else if (wet.isEmpty()) {
            lines.add(words.rainNone(known.size()));
        }
        for (int i = 0; i < Math.min(TOP, wet.size()); i++) {
            Gauge gauge = wet.get(i).gauge;
            String place = speech.school(gauge.school) + " " + speech.district(gauge.district());
            lines.add(words.rainRanked(i + 1, place, amount(wet.get(i).total, speech)));
        }
        lines.add(words.unknownIsNotDry());
        return String.join("\n", lines);
    }

    /** The rain of the district's gauges, those without data last. */
    String in(District district, LineFormatter speech) {
        Instant now = clock.instant();
        LineMessages words = speech.words();
        List<Gauge> gauges = network.listGaugesOf(district.code);
        List<String> lines = new ArrayList<>();
        lines.add(mark(words) + speech.district(district) + " " + words.rainOfDay(speech.moment(now)));
        lines.addAll(reporting(gauges, now, speech));
        List<Fallen> fallen = fallen(gauges, now);
        fallen.stream()
                .limit(MOST_GAUGES)
                .map(each -> words.rainAt(speech.school(each.gauge.school), amount(each.total, speech)))
                .forEach(lines::add);
        if (fallen.size() > MOST_GAUGES) {
            lines.add(words.more(fallen.size() - MOST_GAUGES));
        }
        return String.join("\n", lines);
    }

    /** The rain at one gauge over 1, 24 and 72 hours. */
    String at(Gauge gauge, LineFormatter speech) {
        Instant now = clock.instant();
        LineMessages words = speech.words();
        List<String> lines = new ArrayList<>();
        lines.add(mark(words) + speech.school(gauge.school) + " " + speech.district(gauge.district()));
        WINDOWS.stream()
                .map(window -> words.rainOver(window.toHours(), amount(live.total(gauge.code, now, window), speech)))
                .forEach(lines::add);
        lines.add(newest(List.of(gauge))
                .map(at -> words.newestAt(speech.moment(at), speech.span(age(at, now))))
                .orElseGet(words::noReading));
        if (!live.reporting(gauge, now)) {
            lines.add(words.silent());
        }
        return String.join("\n", lines);
    }

    /** That there is no such place, or which of several may be meant. */
    String notOne(String sought, PlaceSearch.Found found, LineFormatter speech) {
        LineMessages words = speech.words();
        if (found.size() == 0) {
            return words.noSuchPlace(sought);
        }
        List<String> lines = new ArrayList<>(List.of(words.severalPlaces(found.size())));
        Stream.concat(
                        found.districts().stream().map(speech::district),
                        found.gauges().stream().map(gauge -> speech.school(gauge.school)))
                .limit(MOST_HITS)
                .map(words::askFor)
                .forEach(lines::add);
        if (found.size() > MOST_HITS) {
            lines.add(words.more(found.size() - MOST_HITS));
        }
        return String.join("\n", lines);
    }

    private String mark(LineMessages words) {
        return clock.exercise() ? words.drill() + " " : "";
    }

    private List<String> reporting(Collection<Gauge> gauges, Instant now, LineFormatter speech) {
        long reporting =
                gauges.stream().filter(gauge -> live.reporting(gauge, now)).count();
        String count = speech.words().reporting(reporting, gauges.size());
        return newest(gauges)
                .map(at -> List.of(count, speech.words().newest(speech.span(age(at, now)))))
                .orElse(List.of(count));
    }

    private Optional<Instant> newest(Collection<Gauge> gauges) {
        return gauges.stream()
                .flatMap(gauge -> live.findNewest(gauge.code).stream())
                .map(judged -> judged.reading().at())
                .max(Comparator.naturalOrder());
    }

    private static Duration age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** The rain of 24 hours, the most first. */
    private List<Fallen> fallen(Collection<Gauge> gauges, Instant now) {
        return gauges.stream()
                .map(gauge -> new Fallen(gauge, live.total(gauge.code, now, DAY)))
                .sorted(Comparator.comparing(Fallen::observed)
                        .thenComparing(fallen -> fallen.total.depthMicrometres())
                        .reversed())
                .toList();
    }

    private static String amount(RainTotal total, LineFormatter speech) {
        LineMessages words = speech.words();
        if (total.observed().isZero()) {
            return words.noData();
        }
        String mm = speech.mm(total.depthMicrometres());
        String said = total.atLeast() ? words.atLeast(mm) : words.mm(mm);
        String remarks = Stream.of(
                        total.coverage() < NEARLY_ALL ? words.observed((long) (total.coverage() * 100)) : "",
                        total.unconfirmedMicrometres() > 0
                                ? words.unconfirmed(speech.mm(total.unconfirmedMicrometres()))
                                : "")
                .filter(remark -> !remark.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return remarks.isEmpty() ? said : said + " (" + remarks + ")";
    }
}
