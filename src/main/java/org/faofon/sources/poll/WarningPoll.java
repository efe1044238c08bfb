package org.faofon.sources.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.faofon.common.text.Excerpt;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.geo.BoundaryLoader;
import org.faofon.official.warnings.OfficialWarning;
import org.faofon.official.warnings.OfficialWarnings;
import org.faofon.sources.Source;
import org.faofon.sources.cap.CapArea;
import org.faofon.sources.cap.CapException;
import org.faofon.sources.cap.CapIndex;
import org.faofon.sources.cap.CapReader;
import org.faofon.sources.http.FetchResult;
import org.faofon.sources.http.FetchResult.Fresh;
import org.faofon.sources.http.SourceClient;
import org.w3c.dom.Element;

/** Reads CAP messages, in the answer itself or at the addresses that it lists, and stores those about our area. */
@ApplicationScoped
class WarningPoll {
    /** Of messages that were read, whose addresses are not asked for again: CAP messages never change. */
    private static final int MOST_REMEMBERED = 2_000;

    private final SourceClient client;
    private final GaugeRegistry network;
    private final BoundaryLoader map;
    private final OfficialWarnings warnings;
    private final NetworkClock clock;
    private final Map<URI, Boolean> read = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    WarningPoll(
            SourceClient client,
            GaugeRegistry network,
            BoundaryLoader map,
            OfficialWarnings warnings,
            NetworkClock clock) {
        this.client = client;
        this.network = network;
        this.map = map;
        this.warnings = warnings;
        this.clock = clock;
    }

    synchronized PollOutcome take(Source source, Fresh answer) throws SQLException {
        CapIndex index;
        try {
            index = CapIndex.read(answer.body(), source.url());
        } catch (CapException e) {
            return PollOutcome.failed(String.valueOf(e.getMessage()));
        }
        Reading reading = new Reading(
                new CapReader(source.code(), new CapArea(home(source)), source.exercise(), clock.instant()));
        for (Element message : index.messages()) {
            reading.take(() -> reading.reader.read(message));
        }
        Set<URI> done = new HashSet<>();
        Optional<String> unreachable = fetch(source, index.links(), reading, done);
        warnings.store(reading.found);
        done.forEach(address -> read.put(address, true));
        if (index.foreign() > 0) {
            reading.refuse("link to another site");
        }
        return unreachable
                .map(PollOutcome::failed)
                .orElseGet(() -> new PollOutcome(
                        false,
                        "",
                        reading.found.size(),
                        reading.elsewhere,
                        reading.refused.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        reading.refusals()));
    }

    /** @return why a message could not be had; the others are taken all the same, and it is asked for again */
    private Optional<String> fetch(Source source, List<URI> links, Reading reading, Set<URI> done) {
        Optional<String> failure = Optional.empty();
        for (URI link : links) {
            if (read.containsKey(link)) {
                continue;
            }
            FetchResult result = client.fetch(link, source.headers(), Optional.empty(), Optional.empty());
            if (result instanceof Fresh message) {
                reading.take(() -> reading.reader.read(message.body()));
                done.add(link);
            } else if (result instanceof FetchResult.Failed failed) {
                failure = Optional.of("a message of the list: " + failed.why());
            }
        }
        return failure;
    }

    private CapArea.Home home(Source source) {
        Set<String> names = new HashSet<>(source.areaNames());
        names.add(network.province().nameTh);
        names.add(network.province().nameEn);
        return new CapArea.Home(
                network.listDistricts().stream().map(this::place).toList(),
                map.borders().outline(),
                names);
    }

    private CapArea.Place place(District district) {
        return new CapArea.Place(
                district.code,
                district.nameTh,
                district.nameEn,
                map.borders().find(district.code),
                network.listGaugesOf(district.code).stream()
                        .map(Gauge::position)
                        .toList());
    }

    /** What has been read so far. */
    private static final class Reading {
        private final CapReader reader;
        private final List<OfficialWarning> found = new ArrayList<>();
        private final Map<String, Integer> refused = new TreeMap<>();
        private int elsewhere;

        /** Reads one message. */
        private interface Step {
            Optional<OfficialWarning> read() throws CapException;
        }

        private Reading(CapReader reader) {
            this.reader = reader;
        }

        private void take(Step step) {
            try {
                step.read().ifPresentOrElse(found::add, () -> elsewhere++);
            } catch (CapException e) {
                refuse(String.valueOf(e.getMessage()));
            }
        }

        private void refuse(String why) {
            refused.merge(Excerpt.of(why), 1, Integer::sum);
        }

        private String refusals() {
            StringBuilder text = new StringBuilder();
            refused.forEach((why, count) -> text.append(text.isEmpty() ? "" : "; ")
                    .append(why)
                    .append('=')
                    .append(count));
            return Excerpt.of(text.toString(), 500);
        }
    }
}
