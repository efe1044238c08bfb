package org.faofon.web.live;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ClientNetwork;
import org.faofon.web.live.LiveEventBuffer.Told;
import org.faofon.web.view.AlertViewService;

/** The live stream as server-sent events. */
@Path("/api/v1")
@Tag(name = "Live")
@PermitAll
class LiveResource {
    private static final long RETRY_AFTER_SECONDS = 30;
    private static final long RECONNECT_MILLIS = 3_000;

    private final LiveStream stream;
    private final CurrentIdentityAssociation asking;

    LiveResource(LiveStream stream, CurrentIdentityAssociation asking) {
        this.stream = stream;
        this.asking = asking;
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Get notified when something changes",
            description = "Server-sent events `readings` (at most one a second) and `alerts`, each with the "
                    + "time; then fetch /network/now and /alerts with If-None-Match. Each event has an id. "
                    + "A client that reconnects with `Last-Event-ID`, as browsers do, gets what it missed. "
                    + "If the missed events are no longer stored, it gets the event `reset`: fetch "
                    + "everything. An event `beat` every 15 seconds keeps the connection open: who misses it has lost the "
                    + "connection.")
    public Multi<OutboundSseEvent> watch(
            @Context Sse sse,
            @Context HttpServerRequest request,
            @Parameter(description = "The id of the last event that was received") @HeaderParam("Last-Event-ID")
                    Optional<String> heardLast) {
        ClientNetwork network =
                ClientNetwork.of(String.valueOf(request.remoteAddress().hostAddress()));
        // Before the stream begins: after that, the status is 200 whatever happens.
        if (!stream.takePlace(network)) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
        AtomicBoolean left = new AtomicBoolean();
        return asking.getDeferredIdentity()
                .map(AlertViewService::readerOf)
                .onItem()
                .transformToMulti(reader -> stream.watch(reader, heardLast))
                .map(told -> event(sse, told))
                .onTermination()
                .invoke(() -> {
                    if (left.compareAndSet(false, true)) {
                        stream.givePlaceBack(network);
                    }
                });
    }

    private OutboundSseEvent event(Sse sse, Told told) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(stream.idOf(told));
        if (told.news().heartbeat()) {
            event.comment("here").reconnectDelay(RECONNECT_MILLIS); // Which scripts cannot see.
        }
        return event.name(told.news().event())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(told.news())
                .build();
    }
}
