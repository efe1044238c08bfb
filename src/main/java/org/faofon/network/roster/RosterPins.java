package org.faofon.network.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;

/**
 * The hashes of a roster's PINs that are new or have changed, by school. They are computed before the transaction and
 * on all processors, because one bcrypt hash takes a tenth of a second.
 */
record RosterPins(Map<String, String> hashes) {
    static RosterPins hash(Roster roster, GaugeRegistry network) {
        Map<String, String> known = new HashMap<>();
        for (Gauge gauge : network.listGauges()) {
            String hash = gauge.school.pinHash;
            if (hash != null) {
                known.put(gauge.school.code, hash);
            }
        }
        Map<String, String> pins = new HashMap<>();
        roster.entries()
                .forEach(entry ->
                        entry.pin().ifPresent(pin -> pins.put(entry.school().code(), pin)));
        Map<String, String> hashes = new ConcurrentHashMap<>();
        pins.entrySet().parallelStream().forEach(each -> {
            String hash = known.get(each.getKey());
            if (hash == null || !CredentialHasher.passwordMatchesPatiently(each.getValue(), hash)) {
                hashes.put(each.getKey(), CredentialHasher.hashPasswordPatiently(each.getValue()));
            }
        });
        return new RosterPins(hashes);
    }

    Optional<String> find(String school) {
        return Optional.ofNullable(hashes.get(school));
    }
}
