package org.faofon.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import org.faofon.schools.SchoolMember;

/**
 * Who sent the current request that may change something, and from where.
 *
 * @param actor empty if the caller has not been identified; members of schools by their device, not by their nickname
 * @param address behind a proxy, the one that Quarkus trusts it to tell
 */
record RequestAuthor(String actor, String address) {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String GAUGE = "gauge";

    /** Empty outside of requests, for those that only read, and for gauges: their readings are not in the trail. */
    static Optional<RequestAuthor> current(CurrentVertxRequest current) {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(current.getCurrent())
                .filter(request -> !READING.contains(request.request().method()))
                .flatMap(RequestAuthor::of);
    }

    private static Optional<RequestAuthor> of(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        String from = address == null || address.hostAddress() == null ? "" : address.hostAddress();
        if (!(request.user() instanceof QuarkusHttpUser user)) {
            return Optional.of(new RequestAuthor("", from));
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        return identity.hasRole(GAUGE)
                ? Optional.empty()
                : Optional.of(new RequestAuthor(identity.isAnonymous() ? "" : name(identity), from));
    }

    /** An officer's own name counts, also on a device of a school. */
    private static String name(SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        return SchoolMember.of(identity)
                .filter(member -> member.signature().equals(name))
                .map(member -> member.role().key() + " " + member.school() + " device " + member.device())
                .orElse(name);
    }
}
