package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Our public address, for links from outside the site. */
@ApplicationScoped
public class PublicUrlResolver {
    private final WebConfig config;

    PublicUrlResolver(WebConfig config) {
        this.config = config;
    }

    /** The operator's address; without one, the address of this request. */
    public URI of(UriInfo request) {
        return config.publicUrl().orElseGet(() -> request.getBaseUri().resolve("/"));
    }
}
