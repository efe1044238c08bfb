package org.faofon.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertBook;
import org.faofon.alerts.Level;
import org.faofon.alerts.Outcome;
import org.faofon.network.NetworkClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The officers' page: what waits comes first, then what is in force, then how well the network sees. */
@Path("/centre")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CentrePage {
    private static final String CENTRE = "/centre";
    private static final int LATEST_ALERTS = 20;
    private static final int LATEST_EVENTS = 15;

    private final AlertDesk desk;
    private final AlertBook book;
    private final NowBoard board;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final Page page;

    CentrePage(
            AlertDesk desk, AlertBook book, NowBoard board, NetworkClock clock, SecurityIdentity officer, Page page) {
        this.desk = desk;
        this.book = book;
        this.board = board;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    /** What the page tells about the officer's last click. */
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
                List<AlertView> waiting,
                List<AlertView> inForce,
                NetworkNow now,
                @Nullable OffsetDateTime newest,
                RollCall rollCall,
                List<AlertEventView> events,
                String told);

        static native TemplateInstance publish(AlertView alert);
    }

    @GET
    @Operation(hidden = true)
    public Response centre(@QueryParam("told") @DefaultValue("") String told) {
        List<AlertView> open = desk.listOpenForOfficers();
        NetworkNow now = board.board().now();
        List<AlertView> latest = desk.list(EnumSet.allOf(Status.class), LATEST_ALERTS, Reader.OFFICER);
        TemplateInstance centre = Templates.centre(
                open.stream().filter(AlertView::waits).toList(),
                open.stream().filter(alert -> !alert.waits()).toList(),
                now,
                newest(now),
                RollCall.of(now.gauges(), clock.instant()),
                desk.listEventsOf(latest, LATEST_EVENTS),
                Told.of(told).name());
        return fresh(centre);
    }

    private static @Nullable OffsetDateTime newest(NetworkNow now) {
        return now.gauges().stream()
                .map(GaugeNow::latest)
                .filter(Objects::nonNull)
                .map(ReadingView::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Asks once more before the highest level goes out. */
    @GET
    @Path("alerts/{id}/publish")
    @Operation(hidden = true)
    public Response confirm(@RestPath long id) {
        AlertView alert = desk.find(id, Reader.OFFICER)
                .orElseThrow(() -> Problem.noAlert(id))
                .alert();
        return alert.waits() ? fresh(Templates.publish(alert)) : back(Told.NOT);
    }

    @POST
    @Path("alerts/{id}/publish")
    @Operation(hidden = true)
    public Response publish(
            @RestPath long id,
            @FormParam("level") @DefaultValue("") String seen,
            @FormParam("confirmed") @DefaultValue("") String confirmed) {
        Optional<Level> waits =
                desk.find(id, Reader.OFFICER).map(story -> story.alert().pendingLevel());
        if (waits.isPresent() && !waits.get().name().equals(seen)) {
            return back(Told.CHANGED);
        }
        if (waits.isPresent() && waits.get() == Level.EMERGENCY && !confirmed.equals("yes")) {
            return Response.seeOther(URI.create(page.to(CENTRE + "/alerts/" + id + "/publish")))
                    .build();
        }
        return back(book.publish(id, name()));
    }

    @POST
    @Path("alerts/{id}/acknowledge")
    @Operation(hidden = true)
    public Response acknowledge(@RestPath long id) {
        return back(book.acknowledge(id, name()));
    }

    @POST
    @Path("alerts/{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(book.withdraw(id, name(), reason));
    }

    @POST
    @Path("alerts/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(book.cancel(id, name(), reason));
    }

    @POST
    @Path("alerts/{id}/end")
    @Operation(hidden = true)
    public Response end(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(book.end(id, name(), reason));
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private Response back(Outcome outcome) {
        if (outcome instanceof Outcome.NotFound) {
            throw new NotFoundException();
        }
        return back(outcome instanceof Outcome.Done ? Told.DONE : Told.NOT);
    }

    private Response back(Told told) {
        return Response.seeOther(
                        URI.create(page.to(CENTRE + "?told=" + told.name().toLowerCase(Locale.ROOT))))
                .build();
    }

    private static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
