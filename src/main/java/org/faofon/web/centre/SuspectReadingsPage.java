package org.faofon.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.ThaiDigits;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.readings.store.ReadingStore;
import org.faofon.web.PageContext;
import org.faofon.web.centre.CentrePage.Told;
import org.jboss.resteasy.reactive.RestPath;

/** The readings that wait for a verdict: the suspect ones of the last week, with a form for each day of a gauge. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SuspectReadingsPage {
    static final String PATH = CentrePage.PATH + "/readings";

    /** Of the year 2400. */
    private static final long LAST_SECOND = 13_569_465_600L;

    private static final Duration WEEK = Duration.ofDays(7);

    /** A day in steps of five minutes. */
    private static final int MOST_OF_GAUGE = 288;

    private static final int LONGEST_REASON = 500;

    private final ReadingStore store;
    private final VerdictRepository verdicts;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    SuspectReadingsPage(
            ReadingStore store,
            VerdictRepository verdicts,
            GaugeRegistry network,
            NetworkClock clock,
            SecurityIdentity officer,
            PageContext page) {
        this.store = store;
        this.verdicts = verdicts;
        this.network = network;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance suspectReadings(List<SuspectReadingsOfDay> doubts, String told);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) throws SQLException {
        List<SuspectReadingsOfDay> doubts =
                SuspectReadingsOfDay.listOf(store.listSuspect(clock.instant().minus(WEEK), MOST_OF_GAUGE), network);
        return CentrePage.fresh(Templates.suspectReadings(doubts, Told.of(told).name()));
    }

    /**
     * The officer's verdict on exactly the readings that the page showed.
     *
     * @param ends in epoch seconds
     * @param mm the correct depth; for a single reading only
     */
    @POST
    @Path(PATH + "/{gauge}")
    @Operation(hidden = true)
    public Response judge(
            @RestPath String gauge,
            @FormParam("end") List<Long> ends,
            @FormParam("quality") @DefaultValue("") String quality,
            @FormParam("mm") @DefaultValue("") String mm,
            @FormParam("reason") @DefaultValue("") String reason)
            throws SQLException {
        if (network.findGauge(gauge).isEmpty()) {
            throw ProblemDetails.noGauge(gauge);
        }
        Optional<VerdictRepository.Word> word = word(quality, mm, reason.strip(), ends.size());
        if (word.isEmpty() || ends.isEmpty() || ends.size() > MOST_OF_GAUGE) {
            return back(Told.NOT);
        }
        List<Instant> times = ends.stream().map(SuspectReadingsPage::time).toList();
        return back(verdicts.hear(gauge, times, word.get()).isEmpty() ? Told.NOT : Told.DONE);
    }

    /** Seconds outside all times are not a reading's end, either. */
    private static Instant time(long seconds) {
        return Instant.ofEpochSecond(Math.max(0, Math.min(LAST_SECOND, seconds)));
    }

    /** Empty if it is invalid, which the form prevents. */
    private Optional<VerdictRepository.Word> word(String quality, String mm, String reason, int readings) {
        boolean corrects = quality.equals("CORRECTED") && readings == 1;
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            Optional<Depth> depth =
                    corrects ? Optional.of(Depth.ofMm(ThaiDigits.parse(mm), Depth.Kind.EXACT)) : Optional.empty();
            Quality said = corrects ? Quality.GOOD : Quality.valueOf(quality);
            return said == Quality.GOOD || said == Quality.FAIL
                    ? Optional.of(
                            new VerdictRepository.Word(officer.getPrincipal().getName(), said, reason, depth, ""))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Response back(Told told) {
        String query = "?told=" + told.name().toLowerCase(Locale.ROOT);
        return Response.seeOther(URI.create(page.to(PATH + query))).build();
    }
}
