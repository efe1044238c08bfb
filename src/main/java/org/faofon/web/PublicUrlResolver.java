package org.faofon.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.faofon.common.web.SiteAddress;

/** Our public address, for links from outside the site. */
@ApplicationScoped
public class PublicUrlResolver {
    private final SiteAddress site;
    private final CurrentVertxRequest current;

    PublicUrlResolver(SiteAddress site, CurrentVertxRequest current) {
        this.site = site;
        this.current = current;
    }

    /** The operator's address; without one, the address of this request, but never a name that a stranger chose. */
    public URI ofRequest() {
        return site.of(current.getCurrent().request());
    }

    /** The same by the name that this request used, for links within a program that asks. */
    public URI asked() {
        return site.asked(current.getCurrent().request());
    }
}
