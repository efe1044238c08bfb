package org.faofon.web.relief;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.text.PlainText;
import org.faofon.situations.Need;
import org.faofon.situations.NeedRepository;
import org.faofon.situations.NeedStatus;
import org.faofon.situations.SchoolStatus;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationService;
import org.faofon.situations.SituationService.NeedChange;
import org.faofon.situations.SituationTotals;
import org.faofon.web.PageContext;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The situation of all schools for officers, and who goes where. */
@Path("/")
@RolesAllowed("officer")
@Blocking
class SituationsPage {
    static final String PATH = "centre/situations";

    private final SituationRows rows;
    private final SituationService situations;
    private final NeedRepository needs;
    private final SituationCsv csv;
    private final SecurityIdentity officer;
    private final PageContext page;

    SituationsPage(
            SituationRows rows,
            SituationService situations,
            NeedRepository needs,
            SituationCsv csv,
            SecurityIdentity officer,
            PageContext page) {
        this.rows = rows;
        this.situations = situations;
        this.needs = needs;
        this.csv = csv;
        this.officer = officer;
        this.page = page;
    }

    /** How many schools need something. */
    record KindCount(String kind, int count) {}

    /**
     * What the page shows.
     *
     * @param urgent the schools with something to do, the most urgent first
     * @param normal those that are normal
     * @param silent those that said nothing and need not
     * @param conflict the need that somebody else has changed; null if there was no conflict
     * @param changed the need that was just changed; null if none was
     */
    record View(
            SituationTotals totals,
            List<KindCount> needs,
            List<SituationRow> urgent,
            List<SituationRow> normal,
            List<SituationRow> silent,
            String told,
            @Nullable NeedView conflict,
            @Nullable NeedView changed) {}

    @CheckedTemplate(basePath = "relief")
    static class Templates {
        static native TemplateInstance situations(View view);
    }

    @GET
    @Path(PATH)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("told") @DefaultValue("") String told, @QueryParam("need") @DefaultValue("0") long need) {
        Language language = Language.of(page.lang());
        SituationFormatter words = SituationFormatter.of(language);
        List<SituationRow> all = rows.list(language);
        SituationTotals totals = rows.totals();
        Optional<NeedView> about = needs.find(need).map(now -> NeedView.of(now, words));
        View view = new View(
                totals,
                totals.needs().entrySet().stream()
                        .map(kind -> new KindCount(words.need(kind.getKey()), kind.getValue()))
                        .toList(),
                all.stream().filter(row -> row.urgency() > 0).toList(),
                all.stream()
                        .filter(row -> row.urgency() == 0 && row.status() == SchoolStatus.NORMAL)
                        .toList(),
                all.stream()
                        .filter(row -> row.urgency() == 0 && row.status() == null)
                        .toList(),
                told,
                about.filter(now -> told.equals("conflict")).orElse(null),
                about.filter(now -> told.equals("done")).orElse(null));
        return fresh(Templates.situations(view));
    }

    /** Takes a need, says that it is on the way or done, or gives it back. */
    @POST
    @Path(PATH + "/needs/{need}")
    @Operation(hidden = true)
    public Response change(
            @RestPath long need,
            @FormParam("version") @DefaultValue("0") int version,
            @FormParam("status") @DefaultValue("") String status,
            @FormParam("takenBy") @DefaultValue("") String takenBy) {
        NeedStatus next = Arrays.stream(NeedStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElseThrow(
                        () -> new BadRequestException("status must be one of " + Arrays.toString(NeedStatus.values())));
        String taker = PlainText.of(takenBy);
        if (taker.length() > Need.LONGEST_TAKER || taker.indexOf('\0') >= 0) {
            return back("not", need);
        }
        boolean needsTaker = next == NeedStatus.TAKEN || next == NeedStatus.ON_THE_WAY;
        if (needsTaker
                && taker.isEmpty()
                && needs.find(need).map(Need::takenBy).orElse("").isEmpty()) {
            return back("taker", need);
        }
        NeedChange change = situations.change(
                need, version, next, taker, officer.getPrincipal().getName());
        if (change instanceof NeedChange.Unknown) {
            throw new NotFoundException("There is no need " + need);
        }
        return back(change instanceof NeedChange.Changed ? "done" : "conflict", need);
    }

    private Response back(String told, long need) {
        return Response.seeOther(URI.create(page.to("/" + PATH + "?told=" + told + "&need=" + need)))
                .build();
    }

    @GET
    @Path(PATH + ".csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response now() {
        return file("situations.csv", csv.now(Language.of(page.lang())));
    }

    @GET
    @Path(PATH + "/reports.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response reports() {
        return file("situation-reports.csv", csv.reports(Language.of(page.lang())));
    }

    private static Response file(String name, String text) {
        return Response.ok(text, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
