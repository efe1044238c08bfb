package org.faofon.followers.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.followers.FollowService;
import org.faofon.followers.FollowService.Outcome;
import org.faofon.followers.LinkSigner;
import org.faofon.followers.LinkSigner.Purpose;
import org.faofon.followers.MailAvailability;
import org.faofon.followers.Place;
import org.faofon.followers.PlaceNames;
import org.faofon.followers.web.ChoiceParser.Chosen;
import org.faofon.followers.web.ChoiceParser.Fault;
import org.faofon.followers.web.ChoiceParser.FaultyChoice;
import org.faofon.followers.web.FollowViewService.Asked;
import org.jspecify.annotations.Nullable;

/**
 * The page on which anybody chooses what to be told of a place, and sees and ends what they follow. It works without
 * scripts, but for a device's own notifications.
 */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class FollowPage {
    private static final int TOO_MANY = 429;
    private static final String ALL = "all";
    private static final Set<String> TOLD = Set.of("following", "link", "confirmed", "left");

    private final FollowService follows;
    private final FollowViewService views;
    private final ChoiceParser parser;
    private final FollowThrottle throttle;
    private final DeviceCookie device;
    private final LinkSigner links;
    private final MailAvailability mail;
    private final PlaceNames places;

    FollowPage(
            FollowService follows,
            FollowViewService views,
            ChoiceParser parser,
            FollowThrottle throttle,
            DeviceCookie device,
            LinkSigner links,
            MailAvailability mail,
            PlaceNames places) {
        this.follows = follows;
        this.views = views;
        this.parser = parser;
        this.throttle = throttle;
        this.device = device;
        this.links = links;
        this.mail = mail;
        this.places = places;
    }

    @CheckedTemplate(basePath = "follow")
    static class Templates {
        static native TemplateInstance follow(FollowView view);

        static native TemplateInstance manifest();

        /** @param place empty if the link cannot be used */
        static native TemplateInstance confirm(String place, String token);
    }

    @GET
    @Path("follow")
    @Operation(hidden = true)
    public Response form(
            @QueryParam("district") @DefaultValue("") String district,
            @QueryParam("gauge") @DefaultValue("") String gauge,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @Nullable String lang,
            @CookieParam(DeviceCookie.NAME) @Nullable String cookie) {
        String place = gauge.isEmpty()
                ? Place.district(district).key()
                : Place.gauge(gauge).key();
        return page(200, new Asked(Choice.EMPTY.at(place), "", cookie, "", Language.of(lang)), told, null);
    }

    /** With it the site can be put on a home screen, where alone an iPhone lets a page show notifications. */
    @GET
    @Path("follow/manifest.webmanifest")
    @Produces("application/manifest+json;charset=UTF-8")
    @Operation(hidden = true)
    public Response manifest() {
        return Response.ok(Templates.manifest().render())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** What the address of a link in a mail follows. */
    @GET
    @Path("follow/mine")
    @Operation(hidden = true)
    public Response mine(
            @QueryParam("token") @DefaultValue("") String token,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @Nullable String lang,
            @CookieParam(DeviceCookie.NAME) @Nullable String cookie) {
        boolean known = links.find(Purpose.MAIL, token).filter(follows::exists).isPresent();
        Asked asked = new Asked(Choice.EMPTY, "", cookie, known ? token : "", Language.of(lang));
        return page(known ? 200 : 404, asked, told, known ? null : Fault.LINK);
    }

    @POST
    @Path("follow/mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response askForMail(
            @BeanParam FollowForm form,
            @QueryParam("lang") @Nullable String lang,
            @CookieParam(DeviceCookie.NAME) @Nullable String cookie,
            @Context HttpServerRequest request) {
        Language language = Language.of(lang);
        try {
            Chosen chosen = parser.parse(form.choice());
            String email = parser.email(form.email);
            if (!mail.isConfigured() || !throttle.mayAskForMail(request)) {
                throw new FaultyChoice(Fault.MANY);
            }
            follows.request(email, language, chosen.place(), chosen.wishes());
            return Response.seeOther(language.at("/follow?told=link")).build();
        } catch (FaultyChoice e) {
            int status = e.fault == Fault.MANY ? TOO_MANY : 400;
            return page(status, new Asked(form.choice(), form.email, cookie, "", language), "", e.fault);
        }
    }

    /** A page with a button: mail scanners open links, but press no buttons. */
    @GET
    @Path("follow/confirm")
    @Operation(hidden = true)
    public Response askToConfirm(
            @QueryParam("token") @DefaultValue("") String token, @QueryParam("lang") @Nullable String lang) {
        Optional<String> place = links.find(Purpose.CONFIRM, token)
                .flatMap(follows::findRequest)
                .map(request -> places.of(request.place(), Language.of(lang)));
        return fresh(place.isPresent() ? 200 : 404, Templates.confirm(place.orElse(""), token));
    }

    @POST
    @Path("follow/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(
            @FormParam("token") @DefaultValue("") String token, @QueryParam("lang") @Nullable String lang) {
        Language language = Language.of(lang);
        Optional<Outcome> outcome = links.find(Purpose.CONFIRM, token).flatMap(follows::confirm);
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Following following) {
            String mine = links.token(Purpose.MAIL, following.follower());
            return Response.seeOther(language.at("/follow/mine?told=confirmed&token=" + mine))
                    .build();
        }
        boolean full = outcome.isPresent();
        Asked asked = new Asked(Choice.EMPTY, "", null, "", language);
        return page(full ? 409 : 404, asked, "", full ? Fault.FULL : Fault.LINK);
    }

    /** Ends a place, or all, of this device or of the address whose link was opened. */
    @POST
    @Path("follow/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(
            @FormParam("id") @DefaultValue("") String id,
            @FormParam("token") @DefaultValue("") String token,
            @QueryParam("lang") @Nullable String lang,
            @CookieParam(DeviceCookie.NAME) @Nullable String cookie,
            @Context HttpServerRequest request) {
        Language language = Language.of(lang);
        Optional<UUID> follower = token.isEmpty() ? device.find(cookie) : links.find(Purpose.MAIL, token);
        follower.ifPresent(known -> end(known, id));
        boolean stays = follower.filter(follows::exists).isPresent();
        String next = token.isEmpty() ? "/follow" : "/follow/mine?token=" + token;
        Response.ResponseBuilder answer = Response.seeOther(language.at(stays ? next : "/follow?told=left"));
        return (stays || !token.isEmpty() ? answer : answer.cookie(device.none("https".equals(request.scheme()))))
                .build();
    }

    private void end(UUID follower, String id) {
        if (id.equals(ALL)) {
            follows.leave(follower);
        } else if (id.matches("\\d{1,18}")) {
            follows.end(follower, Long.parseLong(id));
        }
    }

    private Response page(int status, Asked asked, String told, @Nullable Fault fault) {
        return fresh(status, Templates.follow(views.view(asked, TOLD.contains(told) ? told : "", fault)));
    }

    private static Response fresh(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
