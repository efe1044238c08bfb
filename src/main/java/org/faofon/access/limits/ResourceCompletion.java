package org.faofon.access.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Keeps the place of a request in its bulkhead until its resource is done. */
@Singleton
class ResourceCompletion {
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void keepPlace(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        PlaceInBulkhead place = PlaceInBulkhead.find(context);
        if (place != null) {
            place.takenByResource();
            request.getServerRequestContext().registerCompletionCallback(failure -> place.resourceDone());
        }
    }
}
