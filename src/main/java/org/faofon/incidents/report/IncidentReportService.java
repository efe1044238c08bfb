package org.faofon.incidents.report;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.common.incidents.IncidentTableSource;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentSpan;
import org.faofon.incidents.IncidentWorkLimit;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.jboss.logging.Logger;

/** Makes the report of an incident. */
@ApplicationScoped
class IncidentReportService {
    private static final Logger LOG = Logger.getLogger(IncidentReportService.class);

    private final IncidentFactsReader facts;
    private final GaugeLocationRepository locations;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;
    private final IncidentWorkLimit limit;
    private final List<IncidentTableSource> sources;

    IncidentReportService(
            IncidentFactsReader facts,
            GaugeLocationRepository locations,
            AlertTextFormatter alerts,
            GaugeRegistry network,
            IncidentWorkLimit limit,
            @All List<IncidentTableSource> sources) {
        this.facts = facts;
        this.locations = locations;
        this.alerts = alerts;
        this.network = network;
        this.limit = limit;
        this.sources = sources;
    }

    IncidentReport report(IncidentSpan span, Language language) throws SQLException {
        return limit.run(() -> {
            IncidentFormatter words = IncidentFormatter.of(language, alerts, network);
            return new IncidentReportFormatter(facts.read(span), words)
                    .report(locations.positionsAt(span.time().end()), extra(span, language));
        });
    }

    /** A source that fails costs its own tables, not the report. */
    private List<IncidentTable> extra(IncidentSpan span, Language language) {
        return sources.stream()
                .flatMap(source -> {
                    try {
                        return source
                                .tables(span.time().start(), span.time().end(), span.district(), language)
                                .stream();
                    } catch (RuntimeException e) {
                        LOG.errorf(
                                e,
                                "A part of a report is missing: source=%s",
                                source.getClass().getName());
                        return Stream.empty();
                    }
                })
                .toList();
    }

    List<Interval> latestIncidents() {
        return facts.latestIncidents();
    }
}
