package org.faofon.followers.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.faofon.common.security.AttemptThrottle;
import org.faofon.common.web.ClientNetwork;
import org.faofon.network.NetworkClock;

/** Limits how often one network asks to follow: a class of pupils behind one address may, a script may not. */
@Singleton
class FollowThrottle {
    private static final AttemptThrottle.Limits DEVICES =
            new AttemptThrottle.Limits(120, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(6));
    private static final AttemptThrottle.Limits MAILS =
            new AttemptThrottle.Limits(20, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(6));

    private final AttemptThrottle devices = new AttemptThrottle(DEVICES);
    private final AttemptThrottle mails = new AttemptThrottle(MAILS);

    boolean mayAddDevice(HttpServerRequest request) {
        return mayNow(devices, request);
    }

    boolean mayAskForMail(HttpServerRequest request) {
        return mayNow(mails, request);
    }

    private static boolean mayNow(AttemptThrottle throttle, HttpServerRequest request) {
        String network = Optional.ofNullable(request.remoteAddress())
                .map(address -> String.valueOf(address.hostAddress()).replaceFirst("%.*", ""))
                .map(address -> ClientNetwork.of(address).key())
                .orElse("unknown");
        return throttle.reserve(network, NetworkClock.world().instant()).isZero();
    }
}
