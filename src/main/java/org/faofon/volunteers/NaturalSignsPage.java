package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The button of the centre by which an officer confirms that they have seen natural signs. Only then the school's page says
 * so: the centre's page may be open on a screen in front of which nobody sits.
 */
@Path("/")
@Blocking
class NaturalSignsPage {
    private final NaturalSignsNotifier signs;
    private final SecurityIdentity identity;

    NaturalSignsPage(NaturalSignsNotifier signs, SecurityIdentity identity) {
        this.signs = signs;
        this.identity = identity;
    }

    @POST
    @Path("centre/signs/{id}/acknowledge")
    @RolesAllowed(RequestUser.OFFICER)
    @Operation(hidden = true)
    public Response acknowledge(@RestPath String id, @QueryParam("lang") @DefaultValue("th") String lang) {
        if (!signs.acknowledge(RequestText.id(id), identity.getPrincipal().getName())) {
            throw new NotFoundException("There are no such signs");
        }
        URI desk = Language.of(lang).at("/centre");
        return Response.seeOther(desk.resolve("#signs")).build();
    }
}
