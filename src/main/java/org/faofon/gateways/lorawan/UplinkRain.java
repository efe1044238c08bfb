package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;

/** The rain in an uplink: its history first, then the current value. */
final class UplinkRain {
    private static final int MOST_ITEMS = 1_000; // A radio message has room for about twenty.
    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(ReadingJson.LONGEST_PERIOD.toSeconds());
    private static final NumberWithUnit NONE = new NumberWithUnit(BigDecimal.ZERO, Optional.empty());

    private final UplinkMapping mapping;
    private final Gauge gauge;
    private final Reading.Origin origin;
    private final Instant oldest;

    private UplinkRain(UplinkMapping mapping, Gauge gauge, Reading.Origin origin, Instant oldest) {
        this.mapping = mapping;
        this.gauge = gauge;
        this.origin = origin;
        this.oldest = oldest;
    }

    /**
     * All measurements of the uplink; empty if it is not about rain.
     *
     * @param oldest older measurements are refused
     */
    static List<Decoded> of(Uplink uplink, UplinkMapping mapping, Gauge gauge, Reading.Origin origin, Instant oldest) {
        if (uplink.simulated()) {
            return refused("the uplink is simulated, not real rain");
        }
        if (uplink.empty() || mapping.mark().isOnAnotherPort(uplink.port())) {
            return List.of();
        }
        if (!uplink.decoded().isObject()) {
            return refused("the payload is not decoded; give the device a codec on its network server");
        }
        return new UplinkRain(mapping, gauge, origin, oldest).read(uplink);
    }

    private List<Decoded> read(Uplink uplink) {
        JsonNode payload = uplink.decoded();
        List<Decoded> items = new ArrayList<>(history(payload));
        if (!payload.at(mapping.value().pointer()).isMissingNode() || items.isEmpty()) {
            now(payload, uplink).ifPresent(items::add);
        }
        return items;
    }

    private Optional<Decoded> now(JsonNode payload, Uplink uplink) {
        JsonPointer pointer = mapping.value().pointer();
        try {
            if (mapping.mark().lacks(payload) && !NumberWithUnit.isSaid(payload, pointer)) {
                return Optional.empty();
            }
            Optional<NumberWithUnit> stated = NumberWithUnit.find(payload, pointer);
            if (stated.isEmpty() && !mapping.mark().missingIsZero()) {
                return Optional.of(new Decoded.Refused("the payload has no " + pointer));
            }
            Reading.Origin ofFrame = origin.withFrame(uplink.frame());
            return Optional.of(item(uplink.at(), stated.orElse(NONE), period(payload), ofFrame));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.of(new Decoded.Refused(String.valueOf(e.getMessage())));
        }
    }

    private List<Decoded> history(JsonNode payload) {
        if (mapping.history().isEmpty()) {
            return List.of();
        }
        UplinkHistoryMapping history = mapping.history().get();
        JsonNode stored = payload.at(history.items());
        if (stored.isMissingNode() || stored.isNull()) {
            return List.of();
        }
        if (!stored.isArray() || stored.size() > MOST_ITEMS) {
            return refused(history.items() + " must be a list of at most " + MOST_ITEMS + " items");
        }
        List<Decoded> items = new ArrayList<>();
        stored.forEach(item -> earlier(item, history).ifPresent(items::add));
        return items;
    }

    /** A history item without the value is about the battery, or from an unplugged sensor. */
    private Optional<Decoded> earlier(JsonNode item, UplinkHistoryMapping history) {
        try {
            Optional<NumberWithUnit> stated = NumberWithUnit.find(item, history.value());
            return stated.isEmpty()
                    ? Optional.empty()
                    : Optional.of(item(history.at(item), stated.get(), gauge.interval(), origin));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.of(new Decoded.Refused(String.valueOf(e.getMessage())));
        }
    }

    private Decoded item(Instant at, NumberWithUnit stated, Duration period, Reading.Origin from) {
        ReadingJson.checkAge(at, from.receivedAt(), oldest);
        RainFieldMapping value = mapping.value();
        value.checkFits(gauge);
        Measurement measurement = value.kind() == RainFieldMapping.Kind.COUNTER
                ? new CounterReading(gauge.code, at, value.ticks(stated), from, "")
                : new Reading(gauge.code, Interval.endingAt(at, period), value.depth(stated), from, "");
        return new Decoded.Accepted(measurement);
    }

    private Duration period(JsonNode payload) {
        if (mapping.period().isEmpty()) {
            return gauge.interval();
        }
        JsonPointer pointer = mapping.period().get();
        NumberWithUnit stated = NumberWithUnit.find(payload, pointer)
                .orElseThrow(() -> new IllegalArgumentException("the payload has no " + pointer));
        BigDecimal seconds = stated.number().multiply(secondsOf(stated.unit().orElse("s"), pointer));
        BigDecimal whole = seconds.setScale(0, RoundingMode.HALF_UP);
        if (whole.signum() <= 0 || whole.compareTo(LONGEST_SECONDS) > 0) {
            throw new IllegalArgumentException("%s must be over 0 and up to 31 days, but was %s"
                    .formatted(pointer, Excerpt.of(stated.number().toPlainString())));
        }
        return Duration.ofSeconds(whole.longValueExact());
    }

    private static BigDecimal secondsOf(String unit, JsonPointer pointer) {
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "s", "sec", "seconds" -> BigDecimal.ONE;
            case "min", "minutes" -> new BigDecimal(60);
            case "h", "hours" -> new BigDecimal(3_600);
            default ->
                throw new IllegalArgumentException(pointer + " is in \"" + unit + "\", which is not a unit of time");
        };
    }

    private static List<Decoded> refused(String reason) {
        return List.of(new Decoded.Refused(reason));
    }
}
