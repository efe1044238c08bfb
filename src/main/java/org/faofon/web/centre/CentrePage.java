package org.faofon.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.deadman.DeadManSwitch;
import org.faofon.alerts.deadman.SystemTrouble;
import org.faofon.alerts.deadman.TroubleNoticeFactory;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.alerts.verification.RetrospectiveAlertRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.network.roster.RosterReport;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.web.BilingualText;
import org.faofon.web.PageContext;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.LoggedEvent;
import org.faofon.web.view.MissingReports;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.NetworkNowCache;
import org.faofon.web.view.ReadingView;
import org.faofon.web.view.RetrospectiveAlertView;
import org.faofon.web.view.SilenceView;
import org.faofon.web.view.SilenceViewService;
import org.jspecify.annotations.Nullable;

/** The desk: what waits for an officer, the map, and what has changed, on one screen. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CentrePage {
    static final String PATH = "/centre";

    private static final int LATEST_HINDSIGHT = 5;

    /** After a week no officer on duty needs it. */
    private static final Duration HINDSIGHT_IS_NEWS = Duration.ofDays(7);

    private final DeskViewService desk;
    private final NetworkNowCache cache;
    private final SilenceViewService silence;
    private final CylinderLevelHistory cylinders;
    private final RetrospectiveAlertRepository hindsight;
    private final DeadManSwitch deadMan;
    private final TroubleNoticeFactory words;
    private final GaugeStatusRepository statuses;
    private final RosterReport roster;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final PageContext page;

    CentrePage(
            DeskViewService desk,
            NetworkNowCache cache,
            SilenceViewService silence,
            CylinderLevelHistory cylinders,
            RetrospectiveAlertRepository hindsight,
            DeadManSwitch deadMan,
            TroubleNoticeFactory words,
            GaugeStatusRepository statuses,
            RosterReport roster,
            GaugeRegistry network,
            NetworkClock clock,
            PageContext page) {
        this.desk = desk;
        this.cache = cache;
        this.silence = silence;
        this.cylinders = cylinders;
        this.hindsight = hindsight;
        this.deadMan = deadMan;
        this.words = words;
        this.statuses = statuses;
        this.roster = roster;
        this.network = network;
        this.clock = clock;
        this.page = page;
    }

    /** The result of the officer's last action, as the page shows it. */
    enum Told {
        NOTHING,
        DONE,
        NOT,
        CHANGED;

        static Told of(String text) {
            for (Told told : values()) {
                if (told.name().equalsIgnoreCase(text)) {
                    return told;
                }
            }
            return NOTHING;
        }
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance centre(
                DeskView desk,
                List<BilingualText> troubles,
                @Nullable RosterImportBanner roster,
                NetworkNow now,
                @Nullable OffsetDateTime newest,
                MissingReports rollCall,
                SilenceView silence,
                GaugesNeedingCare care,
                List<RetrospectiveAlertView> hindsight,
                String told,
                @Nullable LoggedEvent act);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response centre(
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("alert") @DefaultValue("0") long alert,
            @QueryParam("log") @DefaultValue("") String log,
            @QueryParam("district") @DefaultValue("") String district)
            throws SQLException {
        NetworkNow now = cache.snapshot().now();
        TemplateInstance centre = Templates.centre(
                desk.view(DeskLog.Kind.of(log), district),
                deadMan.listTroubles().stream().map(this::said).toList(),
                RosterImportBanner.of(roster.find()),
                now,
                newest(now),
                rollCall(now, clock.instant()),
                silence.silence(),
                GaugesNeedingCare.of(network, statuses),
                hindsight(),
                Told.of(told).name(),
                desk.latestAct(alert));
        return fresh(centre);
    }

    /** Asked every few seconds by an open desk, so that it notices a lost server or an ended session at once. */
    @GET
    @Path(PATH + "/alive")
    @Operation(hidden = true)
    @Produces(MediaType.TEXT_PLAIN)
    public Response alive() {
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path(PATH + "/roster/dismiss")
    @Operation(hidden = true)
    public Response dismissRoster() {
        roster.clear();
        return Response.seeOther(URI.create(page.to(PATH))).build();
    }

    private MissingReports rollCall(NetworkNow network, Instant now) throws SQLException {
        return MissingReports.of(network.gauges(), cylinders.listEmptied(MissingReports.earliest(now)), now);
    }

    private BilingualText said(SystemTrouble trouble) {
        return new BilingualText(
                words.title(trouble, AlertTextFormatter.THAI), words.title(trouble, AlertTextFormatter.ENGLISH));
    }

    private List<RetrospectiveAlertView> hindsight() {
        return hindsight.listSince(clock.instant().minus(HINDSIGHT_IS_NEWS), LATEST_HINDSIGHT).stream()
                .map(known -> RetrospectiveAlertView.of(known, network))
                .toList();
    }

    private static @Nullable OffsetDateTime newest(NetworkNow now) {
        return now.gauges().stream()
                .map(GaugeNow::latest)
                .filter(Objects::nonNull)
                .map(ReadingView::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
