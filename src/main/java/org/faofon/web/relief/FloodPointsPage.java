package org.faofon.web.relief;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.text.PlainText;
import org.faofon.common.text.ThaiDigits;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.network.NetworkClock;
import org.faofon.situations.FloodPoint;
import org.faofon.situations.FloodPoint.Correction;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.FloodPointService.Checked;
import org.faofon.situations.FloodPointService.Draft;
import org.faofon.situations.FloodPointService.Receipt;
import org.faofon.situations.ReportVia;
import org.faofon.situations.RoundedPosition;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationParser;
import org.faofon.situations.WaterDepth;
import org.faofon.web.PageContext;
import org.faofon.web.SchoolName;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Flood points for officers: those that wait, those that are public, and those of the last days. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class FloodPointsPage {
    static final String PATH = "centre/floodpoints";

    private static final Duration PAST = Duration.ofDays(3);
    private static final Pattern POSITION = Pattern.compile("\\s*(-?\\d{1,2}\\.\\d+)\\s*,\\s*(-?\\d{1,3}\\.\\d+)\\s*");

    private final FloodPointService points;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    FloodPointsPage(
            FloodPointService points,
            GaugeRegistry network,
            NetworkClock clock,
            SecurityIdentity officer,
            PageContext page) {
        this.points = points;
        this.network = network;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    /**
     * A flood point.
     *
     * @param near the nearest school; null without gauges
     * @param km how far it is
     * @param checkedBy an officer, or empty
     */
    record PointView(
            UUID id,
            int version,
            String depth,
            String place,
            double latitude,
            double longitude,
            @Nullable SchoolName near,
            String km,
            OffsetDateTime seenAt,
            OffsetDateTime expiresAt,
            boolean expired,
            String by,
            String via,
            String status,
            String checkedBy,
            @Nullable OffsetDateTime checkedAt) {}

    /** A school that can be chosen, by its first gauge. */
    record SchoolChoice(String gauge, SchoolName school) {}

    record DepthChoice(String value, String label) {}

    record View(
            List<PointView> waiting,
            List<PointView> open,
            List<PointView> past,
            List<SchoolChoice> schools,
            List<DepthChoice> depths,
            Entry said,
            String trouble,
            String told) {}

    /** The form of a point that an officer has heard of. */
    record Entry(UUID id, String gauge, String position, String depth, String place) {}

    @CheckedTemplate(basePath = "relief")
    static class Templates {
        static native TemplateInstance floodPoints(View view);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        Entry empty = new Entry(UUID.randomUUID(), "", "", "", "");
        return SituationsPage.fresh(Templates.floodPoints(view(empty, "", told)));
    }

    private View view(Entry said, String trouble, String told) {
        SituationFormatter words = SituationFormatter.of(Language.of(page.lang()));
        return new View(
                views(points.listUnchecked(), words),
                views(points.listPublic(), words),
                views(points.listPast(PAST), words),
                schools(),
                Arrays.stream(WaterDepth.values())
                        .filter(depth -> depth != WaterDepth.NONE)
                        .map(depth -> new DepthChoice(depth.name(), words.water(depth)))
                        .toList(),
                said,
                trouble,
                told);
    }

    private List<SchoolChoice> schools() {
        return network.listGauges().stream()
                .collect(Collectors.toMap(
                        gauge -> gauge.school.code,
                        gauge -> new SchoolChoice(gauge.code, SchoolName.of(gauge.school)),
                        (first, second) -> first,
                        TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<PointView> views(List<FloodPoint> listed, SituationFormatter words) {
        return listed.stream().map(point -> view(point, words)).toList();
    }

    private PointView view(FloodPoint point, SituationFormatter words) {
        RoundedPosition at = point.position();
        GeoPoint place = new GeoPoint(at.latitude(), at.longitude(), Optional.empty());
        Optional<Gauge> near = network.listGauges().stream()
                .min(Comparator.comparingDouble(gauge -> gauge.position().kilometresTo(place)));
        return new PointView(
                point.id(),
                point.check().version(),
                words.depth(point.depth()),
                point.place(),
                at.latitude(),
                at.longitude(),
                near.map(gauge -> SchoolName.of(gauge.school)).orElse(null),
                near.map(gauge -> String.format(
                                Locale.ROOT, "%.1f", gauge.position().kilometresTo(place)))
                        .orElse(""),
                RainDayTime.local(point.seenAt()),
                RainDayTime.local(point.expiresAt()),
                point.isExpired(clock.instant()),
                point.source().by(),
                words.via(point.source().via()),
                words.point(point.check().status()),
                point.check().by().orElse(""),
                point.check().at().map(RainDayTime::local).orElse(null));
    }

    /** Confirms a point, or says that it is not right or over; confirming again extends it. */
    @POST
    @Path(PATH + "/{id}")
    @Operation(hidden = true)
    public Response check(
            @RestPath UUID id,
            @FormParam("version") @DefaultValue("0") int version,
            @FormParam("status") @DefaultValue("") String status,
            @FormParam("depth") @DefaultValue("") String depth,
            @FormParam("place") @Nullable String place) {
        Optional<FloodPoint.Status> next = Arrays.stream(FloodPoint.Status.values())
                .filter(known ->
                        known != FloodPoint.Status.UNCHECKED && known.name().equals(status))
                .findFirst();
        Optional<WaterDepth> deep;
        try {
            deep = depth(depth);
        } catch (IllegalArgumentException e) {
            return back("not");
        }
        Optional<String> where = Optional.ofNullable(place).map(PlainText::of);
        if (next.isEmpty() || where.filter(text -> !isPlace(text)).isPresent()) {
            return back("not");
        }
        Checked checked = points.check(
                id,
                version,
                next.get(),
                new Correction(deep, where),
                officer.getPrincipal().getName());
        return switch (checked) {
            case DONE -> back("done");
            case CONFLICT -> back("conflict");
            case UNKNOWN -> throw new NotFoundException("There is no flood point " + id);
        };
    }

    private static boolean isPlace(String text) {
        return text.length() <= FloodPoint.LONGEST_PLACE && text.indexOf('\0') < 0;
    }

    /** A point of which an officer knows otherwise; it is public at once. */
    @POST
    @Path(PATH)
    @Operation(hidden = true)
    public Response enter(
            @FormParam("id") @Nullable UUID id,
            @FormParam("gauge") @DefaultValue("") String gauge,
            @FormParam("position") @DefaultValue("") String position,
            @FormParam("depth") @DefaultValue("") String depth,
            @FormParam("place") @DefaultValue("") String place) {
        ReliefMessages words = MessageBundles.get(ReliefMessages.class, Localized.Literal.of(page.lang()));
        Entry said = new Entry(id == null ? UUID.randomUUID() : id, gauge, position, depth, PlainText.of(place));
        Optional<RoundedPosition> at = position(said);
        Optional<WaterDepth> deep;
        try {
            deep = depth(depth);
        } catch (IllegalArgumentException e) {
            deep = Optional.empty();
        }
        if (at.isEmpty()) {
            return notStored(said, words.pointWhere());
        }
        if (deep.isEmpty() || !isPlace(said.place())) {
            return notStored(said, words.pointDepthMissing());
        }
        Draft draft = new Draft(said.id(), Optional.empty(), at.get(), said.place(), deep, clock.instant());
        Receipt receipt =
                points.enter(draft, ReportVia.TELEPHONE, officer.getPrincipal().getName());
        return receipt == Receipt.STORED || receipt == Receipt.DUPLICATE
                ? back("done")
                : notStored(said, words.pointFar());
    }

    private Optional<RoundedPosition> position(Entry said) {
        try {
            return said.position().isBlank() ? ofGauge(said.gauge()) : parse(said.position());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What was typed stays. */
    private Response notStored(Entry said, String trouble) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(Templates.floodPoints(view(said, trouble, "")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Optional<WaterDepth> depth(String depth) {
        return SituationParser.choice(Map.of("depth", depth), "depth", WaterDepth.class)
                .filter(deep -> deep != WaterDepth.NONE);
    }

    private Optional<RoundedPosition> ofGauge(String gauge) {
        return network.findGauge(gauge).map(known -> new RoundedPosition(known.latitude, known.longitude));
    }

    private static Optional<RoundedPosition> parse(String position) {
        Matcher matcher = POSITION.matcher(ThaiDigits.toArabic(position));
        return matcher.matches()
                ? Optional.of(
                        new RoundedPosition(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))))
                : Optional.empty();
    }

    private Response back(String told) {
        return Response.seeOther(URI.create(page.to("/" + PATH + "?told=" + told)))
                .build();
    }
}
