package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where we are found, for links that leave the site. */
@ApplicationScoped
class SiteAddress {
    private final WebConfig config;

    SiteAddress(WebConfig config) {
        this.config = config;
    }

    /** The operator's address; without one, the address by which this request has found us. */
    URI of(UriInfo request) {
        return config.publicUrl().orElseGet(() -> request.getBaseUri().resolve("/"));
    }
}
