package org.faofon.support;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A program for tests that set its clock, apart from those for which time must go on. */
public final class OnAHandClock implements QuarkusTestProfile {}
