package org.faofon.channels.webhook.custom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.accounts.OfficerRole;
import org.faofon.channels.webhook.custom.CustomWebhookFault.Kind;
import org.faofon.common.text.Language;
import org.jboss.resteasy.reactive.RestPath;

/** The administrators' page about channels that are requests to other programs. */
@Path("/")
@RolesAllowed(OfficerRole.ADMINS)
@Blocking
@Produces(MediaType.TEXT_HTML)
class ChannelsPage {
    static final String PATH = "/centre/channels";

    private final CustomWebhookRepository hooks;
    private final CustomWebhookChannels channels;
    private final CustomWebhookTrial trial;
    private final ConfiguredChannels configured;
    private final SecurityIdentity administrator;

    ChannelsPage(
            CustomWebhookRepository hooks,
            CustomWebhookChannels channels,
            CustomWebhookTrial trial,
            ConfiguredChannels configured,
            SecurityIdentity administrator) {
        this.hooks = hooks;
        this.channels = channels;
        this.trial = trial;
        this.configured = configured;
        this.administrator = administrator;
    }

    @CheckedTemplate(basePath = "channels")
    static class Templates {
        /** @param told empty or "done" */
        static native TemplateInstance list(
                List<ConfiguredChannels.View> builtIn, List<ConfiguredChannels.Own> own, String told);

        static native TemplateInstance form(CustomWebhookView view, String told);
    }

    @GET
    @Path("centre/channels")
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        return fresh(Templates.list(configured.list(), ConfiguredChannels.own(hooks.list()), told));
    }

    @GET
    @Path("centre/channels/new")
    @Operation(hidden = true)
    public Response create(
            @QueryParam("example") @DefaultValue("") String example,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        CustomWebhook start = CustomWebhookExample.find(example)
                .orElse(CustomWebhookExample.EMPTY)
                .hook();
        return fresh(Templates.form(trial.view(start, true, Language.of(lang)), ""));
    }

    @POST
    @Path("centre/channels")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@BeanParam CustomWebhookForm form, @QueryParam("lang") @DefaultValue("th") String lang) {
        String name = Optional.ofNullable(form.name).orElse("").strip();
        return save(form, name, true, false, lang);
    }

    @GET
    @Path("centre/channels/{name}")
    @Operation(hidden = true)
    public Response one(
            @RestPath String name,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        return fresh(Templates.form(trial.view(find(name), false, Language.of(lang)), told));
    }

    @POST
    @Path("centre/channels/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @RestPath String name,
            @BeanParam CustomWebhookForm form,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        return save(form, name, false, find(name).enabled(), lang);
    }

    private Response save(CustomWebhookForm form, String name, boolean isNew, boolean enabled, String lang) {
        try {
            CustomWebhook hook = form.read(name, enabled);
            trial.check(hook);
            boolean saved = isNew ? hooks.add(hook, who()) : hooks.change(hook, who());
            if (!saved) {
                throw new CustomWebhookFault(Kind.NAME_TAKEN, name);
            }
            channels.changed();
            return go(PATH + "/" + name, lang);
        } catch (CustomWebhookFault fault) {
            CustomWebhookView entered = trial.faulty(form.asEntered(name, enabled), isNew, fault, Language.of(lang));
            return Response.status(CustomWebhookTrial.UNPROCESSABLE)
                    .entity(Templates.form(entered, ""))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
    }

    @POST
    @Path("centre/channels/{name}/enabled")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enable(
            @RestPath String name,
            @FormParam("on") @DefaultValue("") String on,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        hooks.change(find(name).enabled(on.equals("true")), who());
        channels.changed();
        return go(PATH + "/" + name, lang);
    }

    /** Sends a test at once and shows what was answered; nothing is queued. */
    @POST
    @Path("centre/channels/{name}/test")
    @Operation(hidden = true)
    public Response test(@RestPath String name, @QueryParam("lang") @DefaultValue("th") String lang) {
        CustomWebhook hook = find(name);
        CustomWebhookView tested = trial.test(hook, Language.of(lang));
        hooks.noteTest(
                hook,
                who(),
                Optional.ofNullable(tested.tested())
                        .map(CustomWebhookView.Tested::status)
                        .orElse(0));
        return fresh(Templates.form(tested, ""));
    }

    private CustomWebhook find(String name) {
        return hooks.find(name).orElseThrow(() -> new NotFoundException("There is no channel " + name));
    }

    private String who() {
        return administrator.getPrincipal().getName();
    }

    private static Response go(String path, String lang) {
        return Response.seeOther(Language.of(lang).at(path + "?told=done")).build();
    }

    private static Response fresh(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
