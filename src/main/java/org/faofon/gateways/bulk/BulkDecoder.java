package org.faofon.gateways.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.faofon.gateways.decode.Arrival;
import org.faofon.gateways.decode.CalendarEra;
import org.faofon.gateways.decode.IgnoredFields;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.gateways.decode.RelativeNumbers;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;

/**
 * Decodes the items of one upload, each of which names its gauge.
 *
 * @param sender the officer, or the gauge whose token it is
 * @param only the gauge whose readings the sender may import; empty: all
 */
record BulkDecoder(
        GaugeRegistry network,
        Clock clock,
        String sender,
        Optional<String> only,
        CalendarEra era,
        Instant arrived,
        RelativeNumbers numbers) {
    /** Relative times are counted from the beginning of the upload, however long it takes. */
    BulkDecoder(GaugeRegistry network, Clock clock, String sender, Optional<String> only, CalendarEra era) {
        this(network, clock, sender, only, era, clock.instant(), new RelativeNumbers());
    }

    Decoded decode(JsonNode item) {
        if (!item.isObject()) {
            return new Decoded.Refused(ReadingJson.NOT_AN_OBJECT);
        }
        try {
            Optional<String> code = ReadingJson.text(item, "gauge");
            return code.map(known -> decode(item, known))
                    .orElseGet(() -> new Decoded.Refused(IgnoredFields.missing(item, "gauge")));
        } catch (IllegalArgumentException e) {
            return new Decoded.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Decoded decode(JsonNode item, String code) {
        Gauge gauge = network.gaugeOf(code.strip());
        if (only.filter(own -> !own.equals(gauge.code)).isPresent()) {
            return new Decoded.Refused("This token is of " + only.get() + ", not of " + gauge.code);
        }
        Reading.Origin origin = new Reading.Origin(Source.IMPORT, sender, clock.instant());
        return numbers.check(ReadingJson.decode(item, gauge, origin, Instant.EPOCH, era, Arrival.at(arrived)));
    }
}
