package org.faofon.followers.web;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.web.ProblemDetails;
import org.faofon.followers.FollowService;
import org.faofon.followers.FollowService.Outcome;
import org.faofon.followers.PushSubscription;
import org.faofon.followers.push.PushClient;
import org.faofon.followers.web.ChoiceParser.Chosen;
import org.faofon.followers.web.ChoiceParser.FaultyChoice;
import org.jspecify.annotations.Nullable;

/** What the script of the page and the service worker say of their device; below the path of its cookie. */
@Path("/")
@PermitAll
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
class DeviceResource {
    private final FollowService follows;
    private final ChoiceParser parser;
    private final FollowThrottle throttle;
    private final DeviceCookie device;
    private final PushClient push;

    DeviceResource(
            FollowService follows, ChoiceParser parser, FollowThrottle throttle, DeviceCookie device, PushClient push) {
        this.follows = follows;
        this.parser = parser;
        this.throttle = throttle;
        this.device = device;
        this.push = push;
    }

    /** A subscription as browsers write it, with what is followed. */
    public record Follow(
            @Nullable String endpoint,
            @Nullable Map<String, String> keys,
            @Nullable String place,
            @Nullable String level,
            @Nullable String mm,
            @Nullable String hours,
            @Nullable String lang) {}

    /** The new subscription of a device that has one already. */
    public record Renewal(
            @Nullable String endpoint, @Nullable Map<String, String> keys) {}

    @POST
    @Path("follow/push")
    @Operation(hidden = true)
    public Response follow(@Nullable Follow wish, @Context HttpServerRequest request) {
        if (wish == null) {
            return problem(400, "There is no subscription");
        }
        Optional<PushSubscription> subscription = subscription(wish.endpoint, wish.keys);
        if (subscription.isEmpty()) {
            return problem(422, "This subscription cannot be used");
        }
        try {
            Chosen chosen = parser.parse(Choice.of(wish.place, wish.level, wish.mm, wish.hours));
            if (!throttle.mayAddDevice(request)) {
                return problem(429, "Too many devices of this network ask at this time");
            }
            return answer(
                    follows.follow(subscription.get(), Language.of(wish.lang), chosen.place(), chosen.wishes()),
                    request);
        } catch (FaultyChoice e) {
            return Response.status(400).entity(new Fault(e.fault.name())).build();
        }
    }

    /** What is wrong with the choice. */
    public record Fault(String fault) {}

    private Response answer(Outcome outcome, HttpServerRequest request) {
        if (outcome instanceof Outcome.Following following) {
            return Response.noContent()
                    .cookie(device.of(following.follower(), "https".equals(request.scheme())))
                    .build();
        }
        return outcome instanceof Outcome.Full
                ? Response.status(409)
                        .entity(new Fault(ChoiceParser.Fault.FULL.name()))
                        .build()
                : problem(422, "This subscription is known with another secret");
    }

    @POST
    @Path("follow/push/renew")
    @Operation(hidden = true)
    public Response renew(@Nullable Renewal renewal, @CookieParam(DeviceCookie.NAME) @Nullable String cookie) {
        Optional<UUID> follower = device.find(cookie);
        Optional<PushSubscription> subscription =
                renewal == null ? Optional.empty() : subscription(renewal.endpoint, renewal.keys);
        if (follower.isEmpty() || subscription.isEmpty()) {
            return problem(404, "This device follows nothing, or its subscription cannot be used");
        }
        return follows.move(follower.get(), subscription.get())
                ? Response.noContent().build()
                : problem(409, "This subscription belongs to another device");
    }

    private Optional<PushSubscription> subscription(@Nullable String endpoint, @Nullable Map<String, String> keys) {
        try {
            return Optional.of(PushSubscription.parse(
                            Objects.requireNonNullElse(endpoint, ""), key(keys, "p256dh"), key(keys, "auth")))
                    .filter(device -> push.isConfigured() && push.mayUse(device));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String key(@Nullable Map<String, String> keys, String name) {
        return keys == null ? "" : Objects.requireNonNullElse(keys.get(name), "");
    }

    private static Response problem(int status, String detail) {
        ProblemDetails problem = ProblemDetails.of(status, detail);
        return Response.status(status)
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(problem.json())
                .build();
    }
}
