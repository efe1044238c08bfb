package org.faofon.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * The origin of an attempt to sign in.
 *
 * @param network the network of its address
 * @param browser the cookie of a browser that has signed in before, if it sent one
 */
record SignInClient(String network, @Nullable String browser) {
    static SignInClient of(HttpServerRequest request, String cookieName) {
        Cookie cookie = request.getCookie(cookieName);
        return new SignInClient(ClientAddress.networkOf(request), cookie == null ? null : cookie.getValue());
    }

    /** A caller without cookies. */
    static SignInClient at(String address) {
        return new SignInClient(ClientAddress.networkOf(address), null);
    }
}
