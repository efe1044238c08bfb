package org.faofon.access.limits;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.faofon.access.connections.KnownNetworks;
import org.faofon.common.web.ClientNetwork;

/**
 * Finds out who sent a request, before its body is read. Only a few cookies and passwords are checked at the same time:
 * a stranger can invent any number of them.
 */
@Singleton
class CallerLookup {
    private static final String TOKEN = "Bearer ";

    private final Checks ofStrangers = new Checks();
    private final Checks ofKnownNetworks = new Checks();

    /** A password takes a hundred times as long as a cookie, so neither waits for the other. */
    private record Checks(FairBulkhead passwords, FairBulkhead cookies) {
        Checks() {
            this(new FairBulkhead(2, 2, 100, 50), new FairBulkhead(4, 2, 400, 100));
        }
    }

    /** Tells who it is; a stranger, if the credentials are wrong, which their resource refuses if it needs them. */
    void find(RoutingContext context, ClientNetwork network, Consumer<Caller> then) {
        HttpServerRequest request = context.request();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null && request.getHeader(HttpHeaders.COOKIE) == null) {
            then.accept(Caller.stranger(network));
        } else if (authorization != null && authorization.startsWith(TOKEN)) { // Checked in memory.
            check(context, network, then);
        } else {
            Checks checks = KnownNetworks.ofThisProgram().contains(network) ? ofKnownNetworks : ofStrangers;
            FairBulkhead turns = authorization == null ? checks.cookies : checks.passwords;
            new BulkheadEntry(context, turns)
                    .enter(
                            network.key(),
                            place -> check(context, network, caller -> {
                                place.leave();
                                then.accept(caller);
                            }));
        }
    }

    private static void check(RoutingContext context, ClientNetwork network, Consumer<Caller> then) {
        // A wrong password is answered by the resource that needs one, so that all refusals are alike.
        BiConsumer<RoutingContext, Throwable> usual = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        BiConsumer<RoutingContext, Throwable> none = (refused, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, none);
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        EventLoop loop = EventLoop.current();
        Consumer<Caller> answer = caller -> loop.run(() -> {
            if (usual != null) {
                context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, usual);
            }
            if (!caller.isStranger()) {
                KnownNetworks.ofThisProgram().remember(network);
            }
            then.accept(caller);
        });
        identity.subscribe()
                .with(
                        known -> answer.accept(Caller.of(known, network)),
                        failure -> answer.accept(Caller.stranger(network)));
    }
}
