package org.faofon.chaos;

/** The program did not behave as it should while a fault lasted; the trial goes on. */
final class FaultException extends Exception {
    private static final long serialVersionUID = 1;

    FaultException(String message) {
        super(message);
    }
}
