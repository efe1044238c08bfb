package org.faofon.support;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A test profile for tests that set the clock; other tests need a running clock. */
public final class OnAHandClock implements QuarkusTestProfile {}
