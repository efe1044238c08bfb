package org.faofon.channels.line.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Audience;
import org.faofon.channels.admin.ChannelTestService;
import org.faofon.channels.line.LineConstants;
import org.faofon.channels.line.LineGroup.Role;
import org.faofon.common.text.Language;
import org.jboss.resteasy.reactive.RestPath;

/** The officers' page about LINE: its state, the messages left, the warned group, and a test. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LinePage {

    private final LineAdminService admin;
    private final ChannelTestService tests;
    private final SecurityIdentity officer;

    LinePage(LineAdminService admin, ChannelTestService tests, SecurityIdentity officer) {
        this.admin = admin;
        this.tests = tests;
        this.officer = officer;
    }

    @CheckedTemplate(basePath = "line")
    static class Templates {
        /** @param told empty, "done", "fixed", "gone", "queued" or "nobody" */
        static native TemplateInstance page(LineState state, List<LineGroupView> groups, String told);

        /** @param audience GROUP or OFFICERS */
        static native TemplateInstance test(LineState state, String audience);
    }

    @GET
    @Path(LineConstants.PAGE)
    @Operation(hidden = true)
    public Response page(@QueryParam("told") @DefaultValue("") String told) {
        return fresh(Templates.page(admin.state(), admin.groups(), told));
    }

    @POST
    @Path(LineConstants.PAGE + "/groups/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @RestPath String id,
            @FormParam("role") @DefaultValue("") String role,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        return switch (admin.decide(id, role(role), officer.getPrincipal().getName())) {
            case DONE -> go("done", lang);
            case NO_SUCH_GROUP -> go("gone", lang);
            case FIXED -> go("fixed", lang);
        };
    }

    private static Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        throw new BadRequestException("There is no role " + name);
    }

    /** Asks for confirmation, because it costs many messages in a large group. */
    @GET
    @Path(LineConstants.PAGE + "/test")
    @Operation(hidden = true)
    public Response askForTest(@QueryParam("audience") @DefaultValue("") String audience) {
        return fresh(Templates.test(admin.state(), audience(audience).name()));
    }

    @POST
    @Path(LineConstants.PAGE + "/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response test(
            @FormParam("audience") @DefaultValue("") String audience,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        ChannelTestService.Outcome outcome = tests.send(
                LineConstants.CHANNEL,
                audience(audience),
                officer.getPrincipal().getName());
        return go(outcome == ChannelTestService.Outcome.QUEUED ? "queued" : "nobody", lang);
    }

    private static Audience audience(String name) {
        return name.toUpperCase(Locale.ROOT).equals(Audience.GROUP.name()) ? Audience.GROUP : Audience.OFFICERS;
    }

    private static Response go(String told, String lang) {
        return Response.seeOther(Language.of(lang).at(LineConstants.PAGE + "?told=" + told))
                .build();
    }

    private static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
