package org.faofon.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** A program whose time the test sets. */
public final class OnAHandClock implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(HandClock.class);
    }
}
