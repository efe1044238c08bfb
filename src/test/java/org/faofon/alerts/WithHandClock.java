package org.faofon.alerts;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A program that warns nobody and whose time the test sets; apart from others, because it must have heard nothing yet. */
public final class WithHandClock implements QuarkusTestProfile {}
