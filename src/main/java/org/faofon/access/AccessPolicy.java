package org.faofon.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.faofon.common.web.RequestRefusedException;

/**
 * Decides about each request by the access table, before anything else looks at it: what is in no row does not exist.
 * The annotations of the resources say the same again (a test compares them), so that a request that the router
 * understood otherwise is refused too.
 */
@ApplicationScoped
class AccessPolicy implements HttpSecurityPolicy {
    private final AccessRules rules = new AccessRules(AccessTable.rows());

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        String path = request.normalizedPath();
        HttpMethod method = request.request().method();
        Optional<AccessRow> row = rules.find(method.name(), path);
        if (row.isEmpty()) {
            boolean known = rules.knows(path);
            // The framework answers which methods there are, and runs none of our code for it.
            return known && method.equals(HttpMethod.OPTIONS)
                    ? CheckResult.permit()
                    : Uni.createFrom().failure(new RequestRefusedException(known ? 405 : 404));
        }
        // Callers are identified only where it matters; OperationsFilter, which comes next, knows monitors.
        return row.get().isPublic() || row.get().roles().contains(Role.MONITOR)
                ? CheckResult.permit()
                : check(row.get(), identity);
    }

    private static Uni<CheckResult> check(AccessRow row, Uni<SecurityIdentity> identity) {
        return identity.onFailure(WebApplicationException.class)
                .transform(RequestRefusedException::new)
                .onItem()
                .transformToUni(caller -> {
                    if (row.roles().stream().anyMatch(role -> caller.hasRole(role.key()))) {
                        return CheckResult.permit();
                    }
                    return Uni.createFrom()
                            .failure(caller.isAnonymous() ? new UnauthorizedException() : new ForbiddenException());
                });
    }
}
