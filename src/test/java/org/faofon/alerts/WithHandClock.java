package org.faofon.alerts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;
import org.faofon.support.HandClock;

/** A program that warns nobody and whose time the test sets. */
public final class WithHandClock implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(HandClock.class);
    }
}
