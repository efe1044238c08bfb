package org.faofon.alerts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;

/** Formats the rain of an event: how much, where, when, at how many gauges, and how old the data are. */
final class RainTextFormatter {
    /** Data older than this are described as old; a manual reading takes that long to arrive. */
    private static final Duration FRESH = Duration.ofMinutes(20);

    private static final Duration LONGEST_IN_HOURS = Duration.ofDays(3);
    private static final double WELL_OBSERVED = 0.95;
    private static final int MOST_SCHOOLS = 3;
    private static final int LONGEST_NAME = 80;

    private final GaugeRegistry network;
    private final AlertMessages in;
    private final boolean english;

    RainTextFormatter(GaugeRegistry network, AlertMessages in, Locale locale) {
        this.network = network;
        this.in = in;
        this.english = locale.getLanguage().equals("en");
    }

    String news(AlertEvent event, String place) {
        String risk = in.risk(event.alert.hazard);
        return lead(event)
                .map(lead -> upstream(lead)
                        .map(from -> upstreamNews(lead, from, place))
                        .orElseGet(() ->
                                in.rainNews(newest(now(lead)), school(lead.gauge()), place, moment(lead.at()), risk)))
                .orElseGet(() -> in.plainNews(risk, place, moment(event.happenedAt)));
    }

    private static Optional<Evidence.Upstream> upstream(Evidence evidence) {
        return Optional.ofNullable(evidence.upstream());
    }

    /** Where it rains, and when its water comes to that place. */
    private String upstreamNews(Evidence lead, Evidence.Upstream from, String place) {
        return in.upstreamNews(
                newest(now(lead)),
                school(lead.gauge()),
                districtOf(lead.gauge()),
                moment(lead.at()),
                place,
                span(from.from()),
                span(from.to()));
    }

    private String upstreamSentence(Evidence lead, Evidence.Upstream from) {
        String first = moment(lead.since().plus(from.from()));
        String last = moment(lead.until().plus(from.to()));
        return Optional.ofNullable(english ? from.riverEn() : from.riverTh())
                .map(river -> in.upstreamBy(river, first, last))
                .orElseGet(() -> in.upstreamWater(first, last));
    }

    private String districtOf(String gauge) {
        return network.findGauge(gauge)
                .map(Gauge::district)
                .map(district -> in.district(english ? district.nameEn : district.nameTh))
                .orElse("");
    }

    List<String> sentences(AlertEvent event) {
        List<String> sentences = new ArrayList<>();
        lead(event).ifPresent(lead -> {
            String measured = lead.measures().stream().map(this::measured).collect(Collectors.joining(", "));
            sentences.add(in.rainAt(school(lead.gauge()), measured));
            upstream(lead).ifPresent(from -> sentences.add(upstreamSentence(lead, from)));
            sentences.add(howSure(event));
            Duration age = Duration.between(lead.at(), event.happenedAt);
            if (age.compareTo(FRESH) > 0) {
                sentences.add(in.age(span(age)));
            }
        });
        if (event.dataAt != null) {
            sentences.add(in.dataAge(span(Duration.between(event.dataAt, event.happenedAt))));
        }
        return sentences;
    }

    /** How long nobody has acknowledged it. */
    String unseen(AlertEvent event) {
        Instant since = Optional.ofNullable(event.unseenSince).orElse(event.happenedAt);
        return span(Duration.between(since, event.happenedAt));
    }

    /** The evidence for the text: of the level in question, the one furthest over its threshold. */
    private static Optional<Evidence> lead(AlertEvent event) {
        Level spokenOf = event.levelSpokenOf();
        return event.evidence.stream()
                .filter(evidence -> !evidence.level().above(spokenOf))
                .filter(evidence -> !evidence.measures().isEmpty())
                .max(Comparator.comparing(Evidence::level).thenComparing(RainTextFormatter::excess));
    }

    private static double excess(Evidence evidence) {
        Evidence.Measure now = now(evidence);
        return (double) now.depthMicrometres() / Math.max(1, now.thresholdMicrometres());
    }

    /** The current rain, not the earlier rain that wetted the ground. */
    private static Evidence.Measure now(Evidence evidence) {
        return evidence.measures().stream()
                .filter(measure -> measure.endingAgo().isZero())
                .findFirst()
                .orElse(evidence.measures().get(0));
    }

    private String howSure(AlertEvent event) {
        Level spokenOf = event.levelSpokenOf();
        List<String> schools = event.evidence.stream()
                .filter(evidence -> evidence.level() == spokenOf)
                .map(Evidence::gauge)
                .distinct()
                .map(this::school)
                .toList();
        if (schools.size() <= 1) {
            return in.oneGauge();
        }
        String named = schools.stream().limit(MOST_SCHOOLS).collect(Collectors.joining(", "));
        return in.moreGauges(schools.size(), schools.size() > MOST_SCHOOLS ? named + ", …" : named);
    }

    private String measured(Evidence.Measure measure) {
        String said = in.threshold(rain(measure), mm(measure.thresholdMicrometres()));
        if (measure.coverage() >= WELL_OBSERVED) {
            return said;
        }
        return said + " " + in.observed((long) (measure.coverage() * 100));
    }

    private String newest(Evidence.Measure measure) {
        return measure.endingAgo().isZero() && !measure.soilWater()
                ? in.rain(span(measure.window()), mm(measure.depthMicrometres()))
                : rain(measure);
    }

    private String rain(Evidence.Measure measure) {
        if (measure.soilWater()) {
            return in.soilWater(mm(measure.depthMicrometres()));
        }
        String window = span(measure.window());
        String mm = mm(measure.depthMicrometres());
        return measure.endingAgo().isZero()
                ? in.rainMeasured(window, mm)
                : in.rainBefore(window, span(measure.endingAgo()), mm);
    }

    /** Whole days, or hours and minutes. */
    String span(Duration span) {
        if (span.toMinutes() < 1) {
            return in.lessThanAMinute();
        }
        if (span.compareTo(LONGEST_IN_HOURS) > 0) {
            return in.days(span.toDays());
        }
        String hours = span.toHours() > 0 ? in.hours(span.toHours()) : "";
        String minutes = span.toMinutesPart() > 0 ? in.minutes(span.toMinutesPart()) : "";
        return (hours + " " + minutes).strip();
    }

    /** The minute and the day in the province, with the year in the language's own era. */
    String moment(Instant at) {
        OffsetDateTime local = RainDayTime.local(at);
        String day = new LocaleFormatter(english ? Language.EN : Language.TH).date(local);
        return in.moment(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local), day);
    }

    /** To one decimal, like a reading, without a trailing zero. */
    private static String mm(long micrometres) {
        BigDecimal mm = BigDecimal.valueOf(micrometres, 3).setScale(1, RoundingMode.HALF_UP);
        return mm.stripTrailingZeros().toPlainString();
    }

    private String school(String gauge) {
        String name = network.findGauge(gauge)
                .map(known -> english ? known.school.nameEn : known.school.nameTh)
                .orElse(gauge);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
