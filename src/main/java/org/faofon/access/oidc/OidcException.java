package org.faofon.access.oidc;

/** The provider did not identify anybody; the message says why, without secrets. */
final class OidcException extends Exception {
    OidcException(String message) {
        super(message);
    }

    OidcException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
