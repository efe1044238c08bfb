package org.faofon.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.jspecify.annotations.Nullable;

/** The audit trail, for administrators: filtered, as CSV, and with a check of its chain. */
@Path("/")
@RolesAllowed("admin")
@Blocking
@Produces(MediaType.TEXT_HTML)
class AuditPage {
    private static final String PATH = "centre/audit";
    private static final int LATEST = 50;

    private final AuditRepository trail;

    AuditPage(AuditRepository trail) {
        this.trail = trail;
    }

    /** The fields of the filter's form. */
    static class Asked {
        @QueryParam("from")
        @DefaultValue("")
        String from = "";

        @QueryParam("to")
        @DefaultValue("")
        String to = "";

        @QueryParam("actor")
        @DefaultValue("")
        String actor = "";

        @QueryParam("action")
        @DefaultValue("")
        String action = "";

        @QueryParam("subject")
        @DefaultValue("")
        String subject = "";

        @QueryParam("lang")
        @DefaultValue("")
        String lang = "";

        AuditFilter filter() {
            return new AuditFilter(from, to, actor, action, subject);
        }
    }

    /**
     * What the page shows.
     *
     * @param chain the result of the check, if it was asked for
     */
    record View(AuditFilter filter, List<AuditEntry> entries, List<String> actions, AuditChain.@Nullable Result chain) {
        /** The filter as a query, for links; it begins with a question mark. */
        public String query() {
            return "?from=" + encode(filter.from()) + "&to=" + encode(filter.to()) + "&actor=" + encode(filter.actor())
                    + "&action=" + encode(filter.action()) + "&subject=" + encode(filter.subject());
        }

        /** The address of the older entries. */
        public String older() {
            return "/" + PATH + query() + "&before="
                    + entries.get(entries.size() - 1).id();
        }

        public boolean full() {
            return entries.size() == LATEST;
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance trail(View view);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@BeanParam Asked asked, @QueryParam("before") @Nullable Long before) {
        return page(asked.filter(), before == null ? Long.MAX_VALUE : before, Optional.empty());
    }

    /** Checks the whole chain, which may take seconds. */
    @GET
    @Path(PATH + "/chain")
    @Operation(hidden = true)
    public Response chain(@BeanParam Asked asked) {
        return page(asked.filter(), Long.MAX_VALUE, Optional.of(trail.verify()));
    }

    @GET
    @Path(PATH + ".csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(@BeanParam Asked asked) {
        AuditMessages in = MessageBundles.get(
                AuditMessages.class,
                Localized.Literal.of(Language.of(asked.lang).code()));
        AuditFilter filter = asked.filter();
        StreamingOutput table = out -> new AuditCsv(trail, in).write(filter, out);
        return Response.ok(table, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response page(AuditFilter filter, long before, Optional<AuditChain.Result> chain) {
        View view = new View(filter, trail.list(filter, before, LATEST), trail.actions(), chain.orElse(null));
        return Response.ok(Templates.trail(view))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
