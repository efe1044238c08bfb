package org.faofon.schools;

import jakarta.inject.Singleton;

/** Renews PINs. A new PIN signs out those who signed in with the old one; what waits on their phones stays there. */
@Singleton
public class SchoolPinService {
    private final SchoolPinRepository pins;
    private final DeviceRepository devices;

    SchoolPinService(SchoolPinRepository pins, DeviceRepository devices) {
        this.pins = pins;
        this.devices = devices;
    }

    /**
     * A new PIN, which cannot be retrieved later.
     *
     * @param signedOut how many devices were signed out
     */
    public record Renewed(String pin, int signedOut) {
        @Override
        public String toString() {
            return "new PIN, " + signedOut + " devices signed out";
        }
    }

    /**
     * Renews the PIN of a role; first the PIN, or a signed-out person could come back with the old one.
     *
     * @param keep the device of the author, which stays signed in; 0 for none
     */
    public Renewed renew(String school, SchoolRole role, long keep, String by) {
        String pin = pins.renew(school, role, by);
        int signedOut = devices.revokeRole(school, role, keep, by);
        return new Renewed(pin, signedOut);
    }
}
