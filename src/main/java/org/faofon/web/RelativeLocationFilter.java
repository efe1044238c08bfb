package org.faofon.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Redirects within the site by a path alone (RFC 9110, 10.2.2). The framework completes each with the Host header, which
 * a stranger or a proxy in front may have set to anything.
 */
class RelativeLocationFilter {
    @ServerResponseFilter
    public void filter(ContainerResponseContext response, RoutingContext context) {
        URI location = response.getLocation();
        String host = String.valueOf(context.request().authority());
        if (location != null && host.equalsIgnoreCase(location.getRawAuthority())) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(relative(location)));
        }
    }

    /** A path that begins with two slashes would be another host. */
    static String relative(URI location) {
        String path = location.getRawPath().replaceFirst("^/*", "/");
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        return path + query + (location.getRawFragment() == null ? "" : "#" + location.getRawFragment());
    }
}
