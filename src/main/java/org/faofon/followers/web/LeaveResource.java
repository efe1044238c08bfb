package org.faofon.followers.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.followers.FollowService;
import org.faofon.followers.LinkSigner;
import org.faofon.followers.LinkSigner.Purpose;

/**
 * The address of the header List-Unsubscribe. Mail programs send a POST to it when their reader presses "unsubscribe" (RFC
 * 8058), without a page of ours; a person who opens it comes to the page.
 */
@Path("/api/v1")
@PermitAll
@Blocking
class LeaveResource {
    private final FollowService follows;
    private final LinkSigner links;

    LeaveResource(FollowService follows, LinkSigner links) {
        this.follows = follows;
        this.links = links;
    }

    /** The same answer whether the address has left before or not. */
    @POST
    @Path("follow/leave")
    @Operation(hidden = true)
    public Response leave(@QueryParam("token") @DefaultValue("") String token) {
        links.find(Purpose.MAIL, token).ifPresent(follows::leave);
        return Response.noContent().build();
    }

    @GET
    @Path("follow/leave")
    @Operation(hidden = true)
    public Response open(@QueryParam("token") @DefaultValue("") String token) {
        String mine = "/follow/mine?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(mine)).build();
    }
}
