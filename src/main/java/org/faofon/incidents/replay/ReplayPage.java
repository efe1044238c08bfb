package org.faofon.incidents.replay;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentSpan;
import org.faofon.incidents.map.RainMap;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.geo.BoundaryLoader;

/** The desk and the map as at a past minute; it works by links, and plays with a script. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ReplayPage {
    private static final String PATH = "centre/replay";

    /** The slider reaches that far before and after the minute. */
    private static final Duration REACH = Duration.ofHours(12);

    private final ReplayReader reader;
    private final GaugeLocationRepository locations;
    private final BoundaryLoader borders;
    private final GaugeRegistry network;
    private final AlertTextFormatter texts;
    private final NetworkClock clock;

    ReplayPage(
            ReplayReader reader,
            GaugeLocationRepository locations,
            BoundaryLoader borders,
            GaugeRegistry network,
            AlertTextFormatter texts,
            NetworkClock clock) {
        this.reader = reader;
        this.locations = locations;
        this.borders = borders;
        this.network = network;
        this.texts = texts;
        this.clock = clock;
    }

    /** A gauge in the table. */
    record Row(ReplayFrame.GaugeState state, String school) {}

    /**
     * What the page shows.
     *
     * @param at as an input of the type datetime-local has it
     * @param back and forth are one step away; forth is empty at the present
     * @param first and last are the ends of the slider, in epoch seconds
     */
    record View(
            ReplayFrame frame,
            ReplayMap map,
            List<Row> rows,
            Map<String, ReplayFrame.GaugeState> states,
            Map<String, Integer> warned,
            String at,
            int step,
            List<Integer> steps,
            String back,
            String forth,
            long epoch,
            long first,
            long last,
            String fault) {
        public ReplayFrame.GaugeState stateOf(String gauge) {
            ReplayFrame.GaugeState state = states.get(gauge);
            if (state == null) {
                throw new IllegalArgumentException("There is no gauge " + gauge);
            }
            return state;
        }

        /** The school of a gauge, with its district. */
        public String placeOf(String gauge) {
            return rows.stream()
                    .filter(row -> row.state().gauge().equals(gauge))
                    .map(Row::school)
                    .findFirst()
                    .orElse(gauge);
        }

        public int levelOf(String district) {
            return warned.getOrDefault(district, 0);
        }
    }

    @CheckedTemplate(basePath = "incidents")
    static class Templates {
        static native TemplateInstance replay(View view);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response page(
            @QueryParam("at") @DefaultValue("") String asked,
            @QueryParam("step") @DefaultValue("5") int askedStep,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Language language = Language.of(lang);
        Instant now = clock.instant();
        String fault = "";
        Instant at = now.minus(Duration.ofHours(1));
        try {
            at = asked.isBlank() ? at : IncidentSpan.parse(asked);
        } catch (IncidentSpan.Invalid e) {
            fault = IncidentFormatter.of(language, texts, network).in().fault(e.fault());
        }
        View view = view(ReplayTimes.minute(at, now), now, ReplayTimes.step(askedStep), language, fault);
        return Response.ok(Templates.replay(view))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private View view(Instant at, Instant now, int step, Language language, String fault) throws SQLException {
        ReplayFrame frame = reader.frames(List.of(at), language).get(0);
        Duration stride = Duration.ofMinutes(step);
        Instant last = at.plus(REACH).isAfter(now) ? ReplayTimes.minute(now, now) : at.plus(REACH);
        IncidentFormatter words = IncidentFormatter.of(language, texts, network);
        return new View(
                frame,
                ReplayMap.of(
                        borders.borders(),
                        network.listGauges(),
                        locations.positionsAt(at),
                        RainMap.areas(network.listGauges(), words::district)),
                frame.gauges().stream().map(state -> row(state, words)).toList(),
                frame.gauges().stream().collect(Collectors.toMap(ReplayFrame.GaugeState::gauge, Function.identity())),
                frame.districts().stream()
                        .collect(Collectors.toMap(ReplayFrame.DistrictState::code, ReplayFrame.DistrictState::level)),
                local(at).toString(),
                step,
                ReplayTimes.STEPS,
                local(at.minus(stride)).toString(),
                at.plus(stride).isAfter(now) ? "" : local(at.plus(stride)).toString(),
                at.getEpochSecond(),
                at.minus(REACH).getEpochSecond(),
                last.getEpochSecond(),
                fault);
    }

    private Row row(ReplayFrame.GaugeState state, IncidentFormatter words) {
        Gauge gauge = network.gaugeOf(state.gauge());
        return new Row(state, words.school(gauge) + " · " + words.district(gauge.district().code));
    }

    private static LocalDateTime local(Instant at) {
        return RainDayTime.local(at).toLocalDateTime();
    }
}
